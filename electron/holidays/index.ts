/** Holiday calendars. They take 80 ms to load: import this area where it is needed, with `await import`. */
export { bookHolidays, calendarHolidays } from './book-holidays.ts';
export { holidaysOf } from './public-holidays.ts';
