import {
  type Book,
  type BookSettings,
  compareProblems,
  evenWeights,
  type Kept,
  type Problem,
} from '../../shared/book/index.ts';
import type { Person } from '../../shared/people/index.ts';
import type { Override, Rota } from '../../shared/rota/index.ts';
import type { Service } from '../../shared/services/index.ts';
import { BOOK_FILE, type BookFile } from './book-file.ts';
import type { Entry } from './entry.ts';

/** The records of each kind of file. Entries hold what the parser of their own kind made. */
interface Records {
  readonly book: Kept<BookSettings>;
  readonly person: Kept<Person>;
  readonly service: Kept<Service>;
  readonly rota: Kept<Rota>;
  readonly override: Kept<Override>;
}

/** Puts the book together from its files. Records are shared with the book before; nothing is read. */
export function snapshotOf(entries: ReadonlyMap<string, Entry>, problems: readonly Problem[]): Book {
  const people = new Map<string, Kept<Person>>();
  const services = new Map<string, Kept<Service>>();
  const rotas = new Map<string, Kept<Rota>>();
  const overrides = new Map<string, Kept<Override>[]>();
  const all = [...problems];
  let settings: Kept<BookSettings> | undefined;
  for (const entry of entries.values()) {
    all.push(...entry.problems.map((problem) => withLastGood(problem, entry)));
    const { id, rota } = entry.file;
    if (isOf('book', entry)) settings = entry.record;
    else if (isOf('person', entry)) people.set(id, entry.record);
    else if (isOf('service', entry)) services.set(id, entry.record);
    else if (isOf('rota', entry)) rotas.set(id, entry.record);
    else if (isOf('override', entry) && rota !== undefined) {
      const others = overrides.get(rota);
      if (others) others.push(entry.record);
      else overrides.set(rota, [entry.record]);
    }
  }
  if (!settings) {
    settings = NO_SETTINGS;
    if (!entries.has(BOOK_FILE)) all.push(missingBookFile);
  }
  return { settings, people, services, rotas, overrides, problems: all.sort(compareProblems) };
}

/** The parser of a kind of file makes records of that kind only, and the cache gives back what it was given. */
function isOf<K extends BookFile['kind']>(kind: K, entry: Entry): entry is Entry & { readonly record: Records[K] } {
  return entry.file.kind === kind && entry.record !== undefined;
}

function withLastGood(problem: Problem, { record }: Entry): Problem {
  const written = record?.source.lastGood;
  if (written === undefined || problem.severity === 'warning') return problem;
  const day = new Date(written).toISOString().slice(0, 16);
  return { ...problem, message: `${problem.message}; meanwhile the version of ${day}Z stays in use` };
}

const NO_SETTINGS: Kept<BookSettings> = {
  format: 1,
  name: 'Book',
  timeZone: 'UTC',
  weekStart: 'mon',
  fairness: evenWeights,
  runbookUrls: {},
  source: { file: BOOK_FILE, positions: '' },
};

const missingBookFile: Problem = {
  severity: 'error',
  code: 'no-book-file',
  file: BOOK_FILE,
  line: 1,
  column: 1,
  message: 'this file is missing: write one with "format: 1", a name and a time zone; until then times are read in UTC',
};
