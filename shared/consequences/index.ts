export { consequencesOf, type LookedAt } from './consequences-of.ts';
export { dutiesIn, dutyOf, type OwnShifts } from './duties.ts';
export {
  type Clash,
  type Consequences,
  consequences,
  type GapChange,
  type ShiftChange,
  type ShortRest,
  type VoidSwap,
} from './schema.ts';
export { DAILY_REST, shortRestsIn } from './short-rests.ts';
