import type { Override } from '../rota/index.ts';
import type { Book, Kept, Source } from './book.ts';
import { positionOf, versionNote } from './positions.ts';
import type { Problem } from './problem.ts';
import { suggestion } from './suggestion.ts';

/** A name in a record that another file should explain. */
interface Reference {
  readonly path: readonly (string | number)[];
  readonly name: string;
}

/** Names that no file explains: people in turns and overrides, rotas to call next or looked after by a service. */
export function brokenReferences(book: Book): Problem[] {
  const people = (source: Source, references: readonly Reference[]) =>
    missing(source, references, book.people, 'unknown-person', unknownPerson);
  const rotas = (source: Source, references: readonly Reference[]) =>
    missing(source, references, book.rotas, 'unknown-rota', unknownRota);
  const problems: Problem[] = [];
  for (const rota of book.rotas.values()) {
    problems.push(
      ...rotas(rota.source, rota.next === undefined ? [] : [{ path: ['next'], name: rota.next }]),
      ...people(
        rota.source,
        rota.layers.flatMap(({ turns }, layer) =>
          turns.flatMap((turn, index) =>
            turn.map((name, place) => ({ path: ['layers', layer, 'turns', index, place], name })),
          ),
        ),
      ),
    );
  }
  for (const [rota, overrides] of book.overrides) {
    for (const override of overrides) {
      problems.push(...people(override.source, peopleIn(override)));
      if (!book.rotas.has(rota)) problems.push(orphan(rota, override, [...book.rotas.keys()]));
    }
  }
  for (const { source, rota } of book.services.values()) {
    problems.push(...rotas(source, rota === undefined ? [] : [{ path: ['rota'], name: rota }]));
  }
  return problems;
}

function missing(
  source: Source,
  references: readonly Reference[],
  known: ReadonlyMap<string, unknown>,
  code: string,
  say: (name: string, meant: string | undefined) => string,
): Problem[] {
  return references
    .filter(({ name }) => !known.has(name))
    .map(({ path, name }) => ({
      severity: 'error',
      code,
      file: source.file,
      ...positionOf(source, path),
      message: say(name, suggestion(name, [...known.keys()])) + versionNote(source),
    }));
}

function unknownPerson(name: string, meant: string | undefined): string {
  return meant
    ? `nobody is called "${name}": did you mean "${meant}"? Else add people/${name}.yaml`
    : `nobody is called "${name}": add people/${name}.yaml or correct the name (until then they stay on call under this id)`;
}

function unknownRota(name: string, meant: string | undefined): string {
  return meant
    ? `there is no rota "${name}": did you mean "${meant}"?`
    : `there is no rota "${name}": add rotas/${name}.yaml or correct the name`;
}

function orphan(rota: string, { source }: Kept<Override>, known: readonly string[]): Problem {
  const meant = suggestion(rota, known);
  return {
    severity: 'error',
    code: 'unknown-rota',
    file: source.file,
    line: 1,
    column: 1,
    message: `this override has no effect, since there is no rota "${rota}" that can be read: ${
      meant ? `move it to rotas/${meant}/` : `add or mend rotas/${rota}.yaml`
    }`,
  };
}

function peopleIn(override: Override): Reference[] {
  const one = (path: readonly (string | number)[], name: string | undefined) =>
    name === undefined ? [] : [{ path, name }];
  const common = [
    ...(override.offeredTo ?? []).map((name, index) => ({ path: ['offeredTo', index], name })),
    ...one(['createdBy'], override.createdBy),
    ...one(['decidedBy'], override.decidedBy),
  ];
  switch (override.kind) {
    case 'cover':
      return [...one(['person'], override.person), ...one(['by'], override.by), ...common];
    case 'add':
      return [...one(['by'], override.by), ...common];
    case 'remove':
      return [...one(['person'], override.person), ...common];
    case 'set':
      return [...override.people.map((name, index) => ({ path: ['people', index], name })), ...common];
    case 'swap':
      return [
        ...one(['give', 'person'], override.give.person),
        ...one(['take', 'person'], override.take?.person),
        ...common,
      ];
  }
}
