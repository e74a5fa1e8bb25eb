export { type HoursOnCall, hoursAmong, hoursOnCall } from './hours-on-call.ts';
export { NIGHT, nightsBetween } from './nights.ts';
export { type UnsocialTimes, unsocialTimes } from './unsocial-times.ts';
export { weekendsBetween } from './weekends.ts';
