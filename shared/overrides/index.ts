export { newOverrideId } from './add-override.ts';
export { type CoverCandidates, coverCandidates } from './candidates-schema.ts';
export { type Changeable, changeable, changeableOf } from './changeable.ts';
export { coverCandidatesOf, type Sought } from './cover-candidates.ts';
export { overrideNamed, overridePath, planOf } from './find-override.ts';
export { planOverrideEdit } from './plan-override-edit.ts';
export { type NewOverride, newOverride, type OverrideEdit, overrideEdits } from './schema.ts';
export { overrideInWords, timesInWords } from './words.ts';
