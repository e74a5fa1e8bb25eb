import type { YamlEdit } from '../../shared/edits/index.ts';

/** A YAML text with edits made, all else as it is; undefined where they cannot be. Loads the YAML library. */
export async function editedYaml(text: string, edits: readonly YamlEdit[]): Promise<string | undefined> {
  const { editYaml } = await import('./edit/index.ts');
  const result = editYaml(text, edits);
  return result.ok ? result.text : undefined;
}
