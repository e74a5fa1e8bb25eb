export { weightedHours } from './burden.ts';
export { dayLengthOf } from './day-length.ts';
export { type FairnessQuestion, fairnessOf } from './fairness.ts';
export { groupOf } from './group.ts';
export { type Fairness, type FairnessShift, fairness, type PersonShare } from './schema.ts';
