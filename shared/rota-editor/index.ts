export { draftOf } from './draft-of.ts';
export { type DraftContext, type DraftProblem, draftContextOf, draftProblems, newProblems } from './draft-problems.ts';
export { type DraftConflict, type MergedDrafts, mergeDrafts } from './merge-drafts.ts';
export { type RotaUse, usesOf } from './plan-rota-deletion.ts';
export { planRotaEdit } from './plan-rota-edit.ts';
export { recordOf } from './record-of.ts';
export {
  type EffectFrom,
  effectFrom,
  type HoursDraft,
  type LayerDraft,
  type RotaDraft,
  type RotaEdit,
  rotaDraft,
  rotaDraftQuery,
  rotaEdits,
} from './schema.ts';
export {
  type RotaTemplate,
  rotaDraftWith,
  rotaTemplates,
  type TemplateGroup,
  type TemplateOptions,
} from './templates/index.ts';
