import { locate, type Target } from './locate.ts';
import { applySplice, type Splice } from './splice.ts';
import { splicesFor } from './splices-for.ts';
import { editTree, sameTree, treeOfNode } from './value-tree.ts';
import { readYamlText, refusal, type YamlText } from './yaml-document.ts';
import { describePath, type EditResult, type Outcome, type YamlEdit } from './yaml-edit.ts';

const byteOrderMark = '\ufeff';

/**
 * Changes a YAML text where the edits say and nowhere else: comments, order, quoting, line ends and a byte order mark
 * of all else stay. Edits apply one after the other, each to the outcome of the one before; all of them or none.
 * Refused, with line and column: text that is not one readable YAML document, paths that do not exist or do not fit,
 * values that come from an alias or a merge or are used by one, and, as a last safeguard, an outcome
 * that would not read as the old values with the edit applied.
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): EditResult {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  let source = readYamlText(text.slice(mark.length));
  for (const edit of edits) {
    if (!source.ok) return source;
    source = applyEdit(source.value, edit);
  }
  return source.ok ? { ok: true, text: mark + source.value.text } : source;
}

function applyEdit(source: YamlText, edit: YamlEdit): Outcome<YamlText> {
  const target = locate(source, edit);
  if (!target.ok) return target;
  const intended = editTree(treeOfNode(source.document.contents), edit);
  for (const splice of intended === undefined ? [] : splicesFor(source, target.value, edit)) {
    const edited = read(source, splice);
    if (edited.ok && intended !== undefined && sameTree(intended, treeOfNode(edited.value.document.contents))) {
      return edited;
    }
  }
  return { ok: false, error: unsafe(source, target.value, edit) };
}

function read({ text }: YamlText, splice: Splice): Outcome<YamlText> {
  return readYamlText(applySplice(text, splice));
}

function unsafe({ text }: YamlText, { parent, siblings, index }: Target, edit: YamlEdit) {
  const { start } = (siblings[index] ?? parent).entry;
  const message = `${describePath(edit.path)} cannot be changed safely here; edit the file in an editor.`;
  return refusal(text, start, 'unsafe', message);
}
