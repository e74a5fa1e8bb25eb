export { type ConsequencesOptions, consequencesOf } from './consequences-of.ts';
export { DAILY_REST } from './rests.ts';
export {
  type ChangedGap,
  type ChangedHours,
  type Clash,
  type Consequences,
  consequences,
  type Gained,
  type Lost,
  type ShortRest,
  type VoidSwap,
} from './schema.ts';
