import type { Book } from '../book/index.ts';
import type { EditContext, PlannedEdit } from '../edits/index.ts';
import { failed, given, type Outcome } from '../failure/index.ts';

/** What names a rota: another that calls it next, or a service that it looks after. */
export interface RotaUse {
  readonly kind: 'rota' | 'service';
  readonly id: string;
  readonly name: string;
}

/** Everything in the book that names a rota and would name nothing without it, sorted by id. */
export function usesOf({ rotas, services }: Book, rota: string): RotaUse[] {
  const calling = [...rotas.values()].filter(({ next }) => next === rota);
  const lookedAfter = [...services.values()].filter((service) => service.rota === rota);
  return [
    ...calling.map(({ id, name }) => ({ kind: 'rota' as const, id, name })),
    ...lookedAfter.map(({ id, name }) => ({ kind: 'service' as const, id, name })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Removes a rota and its overrides, all files of them or none. Refused while something in the book names it. */
export function planRotaDeletion(id: string, { book }: EditContext): Outcome<PlannedEdit> {
  const rota = book.rotas.get(id);
  if (!rota)
    return failed('unknown-rota', `there is no rota ${id} in this book`, 'It may have been removed meanwhile.');
  const uses = usesOf(book, id);
  if (uses.length > 0) {
    const names = uses.map(({ name }) => name).join(', ');
    return failed('rota-in-use', `${rota.name} is still named by ${names}`, 'Let them name another rota first.');
  }
  const files = [rota.source.file, ...(book.overrides.get(id) ?? []).map(({ source }) => source.file)];
  // Files that were never readable belong to it as well.
  const broken = book.problems.map(({ file }) => file).filter((file) => file.startsWith(`rotas/${id}/`));
  const all = [...new Set([...files, ...broken.filter((file) => file.endsWith('.yaml'))])];
  return given({
    title: `Deleted: ${rota.name}`,
    changes: all.map((path) => ({ path, remove: true as const })),
    notes: [
      `Its past goes with it${all.length > 1 ? `, and its ${counted(all.length - 1)}` : ''}. To keep it, end its layers.`,
    ],
  });
}

function counted(overrides: number): string {
  return overrides === 1 ? '1 override' : `${overrides} overrides`;
}
