export { type HoursOnCall, hoursOnCall } from './hours-on-call.ts';
export { NIGHT, nightsBetween } from './nights.ts';
export { weekendsBetween } from './weekends.ts';
