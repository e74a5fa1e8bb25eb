import { type Book, writePositions } from '../../../shared/book/index.ts';
import { parseBookFile, parseOverrideFile, parsePersonFile, parseRotaFile } from '../../../shared/format/index.ts';

type Values = Readonly<Record<string, unknown>>;

/** A book as its files say it, by id. */
export interface WrittenBook {
  readonly settings?: Values;
  readonly people: Readonly<Record<string, Values>>;
  readonly rotas?: Readonly<Record<string, Values>>;
  /** By rota, then by id. */
  readonly overrides?: Readonly<Record<string, Readonly<Record<string, Values>>>>;
}

/** Makes a book of Warsaw through the readers of the format. */
export function bookOf({ settings = {}, people, rotas = {}, overrides = {} }: WrittenBook): Book {
  return {
    settings: kept(parseBookFile({ format: 1, name: 'Test', timeZone: 'Europe/Warsaw', ...settings })),
    people: new Map(Object.entries(people).map(([id, raw]) => [id, kept(parsePersonFile(id, raw))])),
    services: new Map(),
    rotas: new Map(Object.entries(rotas).map(([id, raw]) => [id, kept(parseRotaFile(id, raw))])),
    overrides: new Map(
      Object.entries(overrides).map(([rota, all]) => [
        rota,
        Object.entries(all).map(([id, raw]) => kept(parseOverrideFile(id, raw))),
      ]),
    ),
    problems: [],
  };
}

/** A rota with one layer that begins on Monday 2026-01-05 at 09:00. */
export function rota(turns: readonly unknown[], every = '1 week', layer: Values = {}): Values {
  return { layers: [{ id: 'only', start: '2026-01-05T09:00', every, turns, ...layer }] };
}

const source = { file: 'test.yaml', positions: writePositions([]) };

function kept<T>({ value, issues }: { readonly value: T | undefined; readonly issues: readonly unknown[] }) {
  if (value === undefined || issues.length > 0) throw new Error(`the book is not valid: ${JSON.stringify(issues)}`);
  return { ...value, source };
}
