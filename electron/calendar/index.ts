export { type CalendarEntry, shiftsToIcs } from './shifts-to-ics.ts';
