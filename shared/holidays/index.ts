export type { Holiday } from './holiday.ts';
export { holidaysBetween } from './holidays-between.ts';
