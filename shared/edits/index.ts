export type { BookChange, EditContext, EditPlanner, PlannedEdit } from './planned-edit.ts';
export { type EditHistory, editHistory, type UndoOutcome, undoOutcome } from './schema.ts';
export { freeId, slugOf } from './slug.ts';
export { writtenInstant, writtenMoment } from './written.ts';
export type { ValueMap, YamlEdit, YamlPath, YamlValue } from './yaml-edit.ts';
