import { type Book, rotaPlanOf, suggestion } from '../../shared/book/index.ts';
import type { RotaPlan } from '../../shared/rota/index.ts';
import { notThere } from './refusal.ts';

/** The rota of that id, or a refusal that says why it is not there. */
export function rotaNamed(book: Book, id: string): RotaPlan {
  const plan = rotaPlanOf(book, id);
  if (plan) return plan;
  const error = book.problems.find(({ file, severity }) => file === `rotas/${id}.yaml` && severity === 'error');
  if (error) {
    throw notThere(`rota ${id} cannot be read: ${error.file}:${error.line}:${error.column}: ${error.message}`);
  }
  const known = [...book.rotas.keys()].sort();
  const meant = suggestion(id, known);
  throw notThere(
    `there is no rota "${id}": ${meant ? `did you mean "${meant}"?` : `the book has ${known.join(', ') || 'none yet'}`}`,
  );
}

/** Refuses a person whom the book does not know, neither by a file nor by a turn or an override. */
export function checkPerson(book: Book, id: string): void {
  if (book.people.has(id) || isNamedAnywhere(book, id)) return;
  const known = [...book.people.keys()].sort();
  const meant = suggestion(id, known);
  throw notThere(
    `nobody is called "${id}": ${meant ? `did you mean "${meant}"?` : `the book has ${known.join(', ') || 'nobody yet'}`}`,
  );
}

function isNamedAnywhere(book: Book, person: string): boolean {
  for (const { layers } of book.rotas.values()) {
    if (layers.some(({ turns }) => turns.some((turn) => turn.includes(person)))) return true;
  }
  for (const overrides of book.overrides.values()) {
    if (
      overrides.some(
        (override) =>
          ('by' in override && override.by === person) ||
          ('people' in override && override.people.includes(person)) ||
          ('take' in override && override.take?.person === person),
      )
    ) {
      return true;
    }
  }
  return false;
}
