import { readFileSync } from 'node:fs';
import type { Book } from '../../shared/book/index.ts';
import type { BookEdit } from '../../shared/contract.ts';
import type { EditHistory, PlannedEdit, UndoOutcome } from '../../shared/edits/index.ts';
import { failed, given, type Outcome } from '../../shared/failure/index.ts';
import type { Instant } from '../../shared/time/index.ts';
import { type ChangeError, changeBook, draftBook, type FileChange, type OpenBook, undoChange } from '../book/index.ts';
import { changeFailure } from './change-failure.ts';
import { type Direction, type EditHistoryOf, editHistory } from './edit-history.ts';

/** What an edit would do: worked out, and the book as it would be. */
export interface Draft {
  readonly edit: PlannedEdit;
  readonly before: Book;
  readonly after: Book;
}

/** Edits the open book, one edit after the other, and takes edits back. */
export interface Editor {
  draft(edit: BookEdit): Promise<Outcome<Draft>>;
  save(edit: BookEdit): Promise<Outcome<{ title: string }>>;
  step(direction: Direction): Promise<Outcome<UndoOutcome>>;
  forget(direction: Direction): EditHistory;
  readonly history: EditHistory;
  /** Resolves once what is being saved is saved. */
  settled(): Promise<void>;
}

export interface EditorOptions {
  readonly open: () => OpenBook | undefined;
  readonly now: () => Instant;
  readonly me: () => string | null;
  /** After the book was changed. */
  readonly onChange: () => void;
}

/** Starts without anything to take back; the book in another folder has a history of its own. */
export function createEditor({ open, now, me, onChange }: EditorOptions): Editor {
  const histories = new Map<string, EditHistoryOf>();
  const historyOf = ({ folder }: OpenBook) => {
    const known = histories.get(folder) ?? editHistory();
    histories.set(folder, known);
    return known;
  };

  async function planned({ book, folder }: OpenBook, edit: BookEdit): Promise<Outcome<PlannedEdit>> {
    const { planEdit } = await import('./plan-edit.ts');
    return planEdit(edit, { book, now: now(), me: me() }, folder);
  }

  async function drafted(here: OpenBook, edit: BookEdit): Promise<Outcome<Draft>> {
    const before = here.book;
    const plan = await planned(here, edit);
    if (!plan.ok) return plan;
    const draft = await draftBook(here, plan.value.changes);
    if (draft.ok) return given({ edit: plan.value, before, after: draft.book });
    // Read again, and worked out anew from what the file says now.
    if (await hasCaughtUp(here, draft.error)) return drafted(here, edit);
    return { ok: false, error: changeFailure(draft.error) };
  }

  async function save(here: OpenBook, edit: BookEdit): Promise<Outcome<{ title: string }>> {
    const draft = await drafted(here, edit);
    if (!draft.ok) return draft;
    const { title, changes } = draft.value.edit;
    const result = await changeBook(here, changes);
    if (!result.ok) return { ok: false, error: changeFailure(result.error) };
    if (result.undo.length > 0) historyOf(here).add({ title, at: now(), back: result.undo });
    onChange();
    return given({ title });
  }

  async function step(here: OpenBook, direction: Direction): Promise<Outcome<UndoOutcome>> {
    const history = historyOf(here);
    const newest = history.newest(direction);
    if (!newest)
      return failed('nothing-to-undo', `there is nothing to ${direction}`, 'Only edits made here can be taken back.');
    const { title, back } = newest;
    const result = await undoChange(here, back);
    if (!result.ok) {
      const files = back.flatMap((change) => overtaken(here, change));
      if (files.length > 0) return given({ done: false as const, title, files });
      return { ok: false, error: changeFailure(result.error) };
    }
    history.moved(direction, result.undo);
    onChange();
    return given({ done: true as const, title });
  }

  /** One after the other: each is worked out from what the one before left. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: (here: OpenBook) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const here = open();
    if (!here) return Promise.resolve(failed('no-book', 'no book is open', 'Open one in the settings.'));
    const result = last.then(
      () => work(here),
      () => work(here),
    );
    last = result.catch(() => undefined);
    return result;
  }

  const historyHere = () => {
    const here = open();
    return here && historyOf(here);
  };
  const view = () => historyHere()?.view ?? { undo: null, redo: null };
  return {
    draft: (edit) => inTurn((here) => drafted(here, edit)),
    save: (edit) => inTurn((here) => save(here, edit)),
    step: (direction) => inTurn((here) => step(here, direction)),
    forget(direction) {
      historyHere()?.forget(direction);
      return view();
    },
    get history() {
      return view();
    },
    async settled() {
      await last;
    },
  };
}

/** A file that was changed outside and not yet read again: reads it. Whether that made a difference. */
async function hasCaughtUp(here: OpenBook, { code, file }: ChangeError): Promise<boolean> {
  if (code !== 'changed' && code !== 'missing') return false;
  const before = here.digestOf(file);
  await here.reread([file]);
  return here.digestOf(file) !== before;
}

/** A file that is not as the edit left it. */
function overtaken(here: OpenBook, { path, before: left, after: undone }: FileChange) {
  const now = textOf(path);
  return now === left ? [] : [{ file: here.pathInBook(path), left, now, undone }];
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
