export { editYaml } from './edit-yaml.ts';
export { newYaml } from './new-yaml.ts';
export type { EditError, EditErrorCode, EditResult, YamlEdit, YamlPath, YamlValue } from './yaml-edit.ts';
