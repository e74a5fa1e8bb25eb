import { bookFileAt } from '../../../electron/book/book-file.ts';
import { editYaml, newYaml } from '../../../electron/book/edit/index.ts';
import { draftEntry, type Entry } from '../../../electron/book/entry.ts';
import * as parser from '../../../electron/book/parse-file.ts';
import { snapshotOf } from '../../../electron/book/snapshot.ts';
import { type Book, rotaPlanOf } from '../../../shared/book/index.ts';
import type { BookChange, ValueMap } from '../../../shared/edits/index.ts';
import type { Outcome } from '../../../shared/failure/index.ts';
import type { RotaPlan } from '../../../shared/rota/index.ts';
import type { RotaCase } from '../rota/cases.ts';

/** The texts of a book's files, by their paths in it. */
export type Texts = Readonly<Record<string, string>>;

/** A book as it is read from texts, without any disk. */
export function bookOf(texts: Texts): Book {
  const entries = new Map<string, Entry>();
  for (const [path, text] of Object.entries(texts)) {
    const file = bookFileAt(path);
    if (!file) throw new Error(`no file of a book: ${path}`);
    entries.set(path, draftEntry(file, text, parser));
  }
  const book = snapshotOf(entries, []);
  const error = book.problems.find(({ severity }) => severity === 'error');
  if (error) throw new Error(`${error.file}:${error.line}: ${error.message}\n${texts[error.file]}`);
  return book;
}

/** The texts after an edit, as it would be written. */
export function edited(texts: Texts, changes: readonly BookChange[]): Texts {
  const after: Record<string, string> = { ...texts };
  for (const change of changes) {
    if ('record' in change) after[change.path] = newYaml(change.record);
    else if ('remove' in change) delete after[change.path];
    else if ('text' in change) throw new Error(`${change.path}: rotas are not written as texts`);
    else {
      const result = editYaml(after[change.path] ?? '', change.edits);
      if (!result.ok) throw new Error(`${change.path}: ${result.error.message}`);
      after[change.path] = result.text;
    }
  }
  return after;
}

/** What an outcome gives; a failure is thrown. */
export function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}

export function planIn(texts: Texts, rota: string): RotaPlan {
  const plan = rotaPlanOf(bookOf(texts), rota);
  if (!plan) throw new Error(`no rota ${rota}`);
  return plan;
}

/** A rota of the tests of the rota rules as the files of a book: `rotas/case.yaml`. */
export function textsOf({ timeZone, people, rota, overrides = [] }: RotaCase): Texts {
  const texts: Record<string, string> = { 'watchbill.yaml': newYaml({ format: 1, name: 'Case', timeZone }) };
  for (const person of people) {
    const { id, ...days } = typeof person === 'string' ? { id: person } : person;
    texts[`people/${id}.yaml`] = newYaml({ name: id, ...days } as ValueMap);
  }
  texts['rotas/case.yaml'] = newYaml({ name: 'Case', ...rota } as ValueMap);
  for (const { id, ...override } of overrides) texts[`rotas/case/${id}.yaml`] = newYaml(override as ValueMap);
  return texts;
}
