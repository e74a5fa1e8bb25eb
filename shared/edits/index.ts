export type { BookChange, EditContext, EditPlanner, PlannedEdit } from './planned-edit.ts';
export type { ValueMap, YamlEdit, YamlPath, YamlValue } from './yaml-edit.ts';
