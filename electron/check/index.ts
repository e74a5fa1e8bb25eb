export { isCalendar } from './calendars.ts';
