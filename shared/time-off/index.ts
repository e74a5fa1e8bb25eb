export { planTimeOffEdit } from './plan-time-off-edit.ts';
export { type TimeOffEdit, type TimeOffTimes, timeOffEdits } from './schema.ts';
