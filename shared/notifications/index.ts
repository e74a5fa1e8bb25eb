export { changeNotices } from './change-notices.ts';
export { leadTimes, type ShiftNotice, shiftNotice, usualLeadTimes } from './schema.ts';
export { type ShiftsToTell, shiftNotices } from './shift-notices.ts';
