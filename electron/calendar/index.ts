export { type CalendarEntry, shiftsToIcs, uidOf } from './shifts-to-ics.ts';
