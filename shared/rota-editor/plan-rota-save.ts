import { type Book, type Kept, whyNotAnId } from '../book/index.ts';
import type { EditContext, PlannedEdit } from '../edits/index.ts';
import { failed, given, type Outcome } from '../failure/index.ts';
import type { Rota } from '../rota/index.ts';
import { draftOf } from './draft-of.ts';
import { draftContextOf, newProblems } from './draft-problems.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { recordOf } from './record-of.ts';
import { savedRota } from './saved-rota.ts';
import type { RotaDraft, RotaEdit } from './schema.ts';

export type RotaSave = Extract<RotaEdit, { readonly kind: 'rota.save' }>;

/** Works out what saving a rota's draft writes: a new file, or changes at the keys that differ. */
export function planRotaSave(edit: RotaSave, context: EditContext): Outcome<PlannedEdit> {
  return edit.base === null ? planNewRota(edit, context) : planRotaChange(edit, edit.base, context);
}

function planNewRota({ rota, draft }: RotaSave, { book }: EditContext): Outcome<PlannedEdit> {
  const wrongId = whyNotAnId(rota);
  if (wrongId) return failed('invalid-id', `"${rota}" is no id: ${wrongId}`, 'Choose another.');
  if (book.rotas.has(rota) || book.problems.some(({ file }) => file === rotaPath(rota))) {
    return failed('rota-exists', `there is a rota ${rota} already`, 'Choose another id.');
  }
  const problem = firstProblem(draft, book, rota, undefined);
  if (problem) return problem;
  return given({
    title: `New rota: ${draft.name}`,
    changes: [{ path: rotaPath(rota), record: recordOf(draft) }],
    notes: [],
  });
}

function planRotaChange(edit: RotaSave, base: RotaDraft, context: EditContext): Outcome<PlannedEdit> {
  const { book } = context;
  const rota = book.rotas.get(edit.rota);
  if (!rota) {
    return failed('unknown-rota', `there is no rota ${edit.rota} in this book`, 'It may have been removed meanwhile.');
  }
  if (rota.source.lastGood !== undefined) {
    return failed(
      'file-broken',
      `${rota.source.file} cannot be read now`,
      'Mend the file first: Problems names the line.',
    );
  }
  const current = draftOf(rota);
  const { merged, conflicts } = mergeDrafts(base, edit.draft, current);
  if (conflicts.length > 0) {
    const keys = conflicts.map(({ path }) => path.join(' ')).join(', ');
    return failed(
      'edit-conflict',
      `${rota.source.file} was changed by somebody else meanwhile, at the same places: ${keys}`,
      'Look at both and keep one of the two.',
    );
  }
  const problem = firstProblem(merged, book, edit.rota, rota);
  if (problem) return problem;
  return savedRota(rota, current, merged, edit.from, context);
}

/** A draft that has something wrong with it that the file has not: what is saved can be read again. */
function firstProblem(draft: RotaDraft, book: Book, id: string, before: Kept<Rota> | undefined) {
  const [problem] = newProblems(draft, before ? draftOf(before) : null, draftContextOf(book, id));
  return problem && failed('invalid-draft', problem.message, `Look at ${problem.path.join(' ')}.`);
}

function rotaPath(rota: string): string {
  return `rotas/${rota}.yaml`;
}
