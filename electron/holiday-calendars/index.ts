/** Which holiday calendars there are, told without loading any. */
export { isCalendar } from './is-calendar.ts';
