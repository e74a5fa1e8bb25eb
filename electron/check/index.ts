export { isCalendar } from '../holidays/index.ts';
