export { calendarEntry } from './calendar-entry.ts';
export { type CalendarEntry, shiftsToIcs } from './shifts-to-ics.ts';
