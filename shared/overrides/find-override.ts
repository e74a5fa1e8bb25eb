import { type Book, type Kept, rotaPlanOf } from '../book/index.ts';
import { failed, given, type Outcome } from '../failure/index.ts';
import type { Override, RotaPlan } from '../rota/index.ts';

/** A rota of the book, ready for questions; or that there is none. */
export function planOf(book: Book, rota: string): Outcome<RotaPlan> {
  const plan = rotaPlanOf(book, rota);
  return plan
    ? given(plan)
    : failed('unknown-rota', `there is no rota ${rota} in this book`, 'Choose one from the list of rotas.');
}

/** An override of a rota by its id; or why it cannot be changed. */
export function overrideNamed(book: Book, rota: string, id: string): Outcome<Kept<Override>> {
  const override = book.overrides.get(rota)?.find((override) => override.id === id);
  if (!override) {
    return failed('unknown-override', `rota ${rota} has no override ${id}`, 'It may have been removed meanwhile.');
  }
  if (override.source.lastGood === undefined) return given(override);
  return failed(
    'file-broken',
    `${override.source.file} cannot be read now`,
    'Mend the file first: Problems names the line.',
  );
}

/** Where an override of that id lies. */
export function overridePath(rota: string, id: string): string {
  return `rotas/${rota}/${id}.yaml`;
}
