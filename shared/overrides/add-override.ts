import type { Book } from '../book/index.ts';
import {
  type EditContext,
  freeId,
  type PlannedEdit,
  slugOf,
  type ValueMap,
  writtenInstant,
  writtenMoment,
} from '../edits/index.ts';
import { given, type Outcome } from '../failure/index.ts';
import { formatDate, type Instant, instant, toWall, type Zone } from '../time/index.ts';
import { checkCover, checkPeople, peopleIn } from './check-people.ts';
import { overridePath, planOf } from './find-override.ts';
import type { NewOverride } from './schema.ts';
import { overrideInWords, timesInWords } from './words.ts';

/** Puts a new override into a rota: a file of its own, named after its day and its reason. */
export function planNewOverride(
  rota: string,
  override: NewOverride,
  { book, now, me }: EditContext,
): Outcome<PlannedEdit> {
  const plan = planOf(book, rota);
  if (!plan.ok) return plan;
  const known = checkPeople(book, peopleIn(override));
  if (!known.ok) return known;
  if (override.kind === 'cover') {
    const cover = checkCover(override.person, override.by);
    if (!cover.ok) return cover;
  }
  const { zone } = plan.value;
  const time = { start: instant(override.from), end: instant(override.to) };
  const id = newOverrideId(book, rota, time.start, zone, override.reason ?? wordsFor(override));
  return given({
    title: `${overrideInWords(book, override)}, ${timesInWords(time, zone)}`,
    changes: [{ path: overridePath(rota, id), record: recordOf(override, zone, now, me) }],
    notes: [],
  });
}

/** An id for a new override: `2026-03-03-dentist`, with a number behind it where that is taken. */
export function newOverrideId(book: Book, rota: string, start: Instant, zone: Zone, words: string): string {
  const taken = new Set(book.overrides.get(rota)?.map(({ id }) => id));
  // A file that cannot be read has its name all the same.
  const broken = new Set(book.problems.map(({ file }) => file));
  const name = [formatDate(toWall(zone, start)), slugOf(words)].filter(Boolean).join('-');
  return freeId(name, (id) => taken.has(id) || broken.has(overridePath(rota, id)));
}

function wordsFor(override: NewOverride): string {
  switch (override.kind) {
    case 'cover':
      return `${override.by}-for-${override.person}`;
    case 'add':
      return `add-${override.by}`;
    case 'remove':
      return `without-${override.person}`;
    case 'set':
      return override.people.length === 0 ? 'nobody' : override.people.join('-');
  }
}

function recordOf(override: NewOverride, zone: Zone, now: Instant, me: string | null): ValueMap {
  const { kind, from, to, reason } = override;
  return {
    kind,
    from: writtenMoment(instant(from), zone),
    to: writtenMoment(instant(to), zone),
    ...('person' in override ? { person: override.person } : {}),
    ...('by' in override ? { by: override.by } : {}),
    ...('people' in override ? { people: override.people } : {}),
    ...(reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() }),
    created: writtenInstant(now),
    ...(me === null ? {} : { createdBy: me }),
  };
}
