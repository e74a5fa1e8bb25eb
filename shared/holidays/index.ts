export type { Holiday, HolidaysOf } from './holiday.ts';
export { holidaysBetween } from './holidays-between.ts';
