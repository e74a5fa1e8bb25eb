export { type ShiftNotice, shiftNotice } from './schema.ts';
export { shiftNotices } from './shift-notices.ts';
