import { isWritten, type Kept } from '../book/index.ts';
import { type EditContext, type PlannedEdit, type ValueMap, writtenMoment, type YamlEdit } from '../edits/index.ts';
import { failed, given, type Outcome } from '../failure/index.ts';
import { type Person, type TimeOff, timeOffInterval } from '../people/index.ts';
import {
  DAY,
  type Interval,
  instant,
  intersection,
  midnightOf,
  parseDate,
  timeWords,
  toInstant,
  wallTime,
  type Zone,
  zoneOf,
} from '../time/index.ts';
import type { TimeOffEdit, TimeOffTimes } from './schema.ts';

/** Works out an edit of somebody's time off: what stands in their file besides stays, comments and order too. */
export function planTimeOffEdit(edit: TimeOffEdit, { book }: EditContext): Outcome<PlannedEdit> {
  const person = book.people.get(edit.person);
  if (!person) {
    return failed(
      'unknown-person',
      `people/${edit.person}.yaml is missing or cannot be read`,
      'Add or mend the file first.',
    );
  }
  if (person.source.lastGood !== undefined) {
    return failed(
      'file-broken',
      `${person.source.file} cannot be read now`,
      'Mend the file first: Problems names the line.',
    );
  }
  const zone = zoneOf(person.timeZone ?? book.settings.timeZone);
  switch (edit.kind) {
    case 'timeOff.add':
      return planned(
        person,
        zone,
        edit.times,
        undefined,
        (record) => [
          isWritten(person.source, 'timeOff')
            ? { op: 'insert', path: ['timeOff', person.timeOff.length], value: record }
            : { op: 'set', path: ['timeOff'], value: [record] },
        ],
        edit.about,
      );
    case 'timeOff.change': {
      const index = placeOf(person, zone, edit.entry);
      if (index === -1) return gone(person);
      return planned(person, zone, edit.times, index, (record) => changesTo(person, index, record), edit.about);
    }
    case 'timeOff.remove': {
      const index = placeOf(person, zone, edit.entry);
      if (index === -1) return gone(person);
      const path = person.timeOff.length === 1 ? ['timeOff'] : ['timeOff', index];
      const { start, end } = edit.entry;
      const time = { start: instant(start), end: instant(end) };
      return given({
        title: `${person.name} is not away any more, ${timeWords(zone, '24h').fromTo(time.start, time.end)}`,
        changes: [{ path: person.source.file, edits: [{ op: 'remove', path }] }],
        notes: [],
      });
    }
  }
}

type About = Extract<TimeOffEdit, { readonly kind: 'timeOff.add' }>['about'];

function planned(
  person: Kept<Person>,
  zone: Zone,
  times: TimeOffTimes,
  index: number | undefined,
  edits: (record: ValueMap) => YamlEdit[],
  about: About,
): Outcome<PlannedEdit> {
  const time = intervalOf(times, zone);
  if (!time || time.start >= time.end) {
    return failed('end-before-start', 'the time off would end before it starts', 'Choose a later end.');
  }
  const others = person.timeOff.filter((_, place) => place !== index);
  const overlaps = others.some((other) => intersection(timeOffInterval(other, zone), time));
  const words = [about.kind, about.note]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(': ');
  return given({
    title: `${person.name} is away ${inWords(times, time, zone)}${words === '' ? '' : ` (${words})`}`,
    changes: [{ path: person.source.file, edits: edits(recordOf(times, zone, about)) }],
    notes: overlaps ? [`${person.name} has other time off in that time already.`] : [],
  });
}

function gone({ name }: Person): Outcome<never> {
  return failed('time-off-gone', `this time off of ${name} is not in the file any more`, 'Look at it as it is now.');
}

function placeOf(
  { timeOff }: Person,
  zone: Zone,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  return timeOff.findIndex((entry) => {
    const time = timeOffInterval(entry, zone);
    return time.start === start && time.end === end;
  });
}

function intervalOf(times: TimeOffTimes, zone: Zone): Interval | undefined {
  if (times.kind === 'hours') return { start: instant(times.from), end: instant(times.to) };
  const [from, to] = [parseDate(times.from), parseDate(times.to)];
  if (!from || !to) return undefined;
  return { start: toInstant(zone, midnightOf(from)), end: toInstant(zone, wallTime(midnightOf(to) + DAY)) };
}

function recordOf(times: TimeOffTimes, zone: Zone, { kind, note }: About): ValueMap {
  const [from, to] =
    times.kind === 'days'
      ? [times.from, times.to]
      : [writtenMoment(instant(times.from), zone), writtenMoment(instant(times.to), zone)];
  return {
    from,
    to,
    ...(kind.trim() === '' ? {} : { kind: kind.trim() }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  };
}

/** What differs between an entry and what it is to be. */
function changesTo(person: Person, index: number, record: ValueMap): YamlEdit[] {
  const entry: TimeOff | undefined = person.timeOff[index];
  const edits: YamlEdit[] = ['from', 'to', 'kind', 'note'].flatMap((key): YamlEdit[] => {
    const path = ['timeOff', index, key];
    const value = record[key];
    if (value !== undefined) return [{ op: 'set', path, value }];
    return entry && key in entry ? [{ op: 'remove', path }] : [];
  });
  return edits;
}

/** `Mon 6 Jul – Fri 17 Jul`; hours with their times. */
function inWords(times: TimeOffTimes, { start, end }: Interval, zone: Zone): string {
  const words = timeWords(zone, '24h');
  if (times.kind === 'hours') return words.fromTo(start, end);
  const day = (at: number) => words.dated(at).replace(/ [\d:]+$/, '');
  const last = day(end - 1);
  return day(start) === last ? last : `${day(start)} – ${last}`;
}
