import { type Book, nameOf, namesOf } from '../../shared/book/index.ts';
import { type ChangedHours, type Clash, type Consequences, DAILY_REST } from '../../shared/consequences/index.ts';
import { formatInstant, formatInZone, HOUR, instant, lengthInWords, type Zone } from '../../shared/time/index.ts';
import { columns } from './words.ts';

type Stretch = { readonly start: number; readonly end: number };

/** What a change does, as `--json` promises it: instants as `2026-03-29T01:00:00Z`, lengths in hours. */
export function consequencesAsJson(rota: string, change: Consequences) {
  const { from, to, gained, lost, gaps, hours, others, clashes, rests, swaps } = change;
  return {
    rota,
    from: formatInstant(instant(from)),
    to: formatInstant(instant(to)),
    gained: gained.map(withTimes),
    lost: lost.map(withTimes),
    gaps: { opened: gaps.opened.map(withTimes), closed: gaps.closed.map(withTimes) },
    hours: hours.map(({ person, before, after }) => ({ person, before: inHours(before), after: inHours(after) })),
    others: { people: others.people, total: others.total / HOUR },
    clashes: { arisen: clashes.arisen.map(withTimes), resolved: clashes.resolved.map(withTimes) },
    rests: { arisen: rests.arisen.map(withTimes), resolved: rests.resolved.map(withTimes) },
    swaps,
  };
}

function withTimes<T extends Stretch>(stretch: T) {
  // In the place that they have.
  return { ...stretch, start: formatInstant(instant(stretch.start)), end: formatInstant(instant(stretch.end)) };
}

function inHours(hours: ChangedHours['before']) {
  return {
    total: hours.total / HOUR,
    night: hours.night / HOUR,
    weekend: hours.weekend / HOUR,
    holiday: hours.holiday / HOUR,
    ordinary: hours.ordinary / HOUR,
  };
}

/** What a change does, for people: a paragraph for each kind of consequence, times in the zone of the rota. */
export function consequencesInWords(book: Book, change: Consequences, zone: Zone): string {
  const { gained, lost, gaps, hours, clashes, rests, swaps } = change;
  const during = ({ start, end }: Stretch) => [formatInZone(instant(start), zone), formatInZone(instant(end), zone)];
  const handed = <T extends Stretch & { readonly person: string }>(parts: readonly T[], others: (part: T) => string) =>
    parts.map((part) => [
      ...during(part),
      lengthInWords(part.end - part.start),
      nameOf(book, part.person),
      others(part),
    ]);
  const resting = ({ person, start, end }: Consequences['rests']['arisen'][number]) => [
    ...during({ start, end }),
    lengthInWords(end - start),
    nameOf(book, person),
  ];
  const clash = (one: Clash) => [
    ...during(one),
    nameOf(book, one.person),
    one.kind === 'time-off'
      ? `${one.rota}, during time off${one.note === null ? '' : ` (${one.note})`}`
      : `${one.rota} and ${one.other} at once`,
  ];
  const parts = [
    paragraph(
      'Gained',
      handed(gained, ({ from }) => (from.length > 0 ? `instead of ${namesOf(book, from)}` : 'as well')),
    ),
    paragraph(
      'Lost',
      handed(lost, ({ to }) => (to.length > 0 ? `now ${namesOf(book, to)}` : 'nobody instead')),
    ),
    paragraph('Gaps opened', gaps.opened.map(during)),
    paragraph('Gaps closed', gaps.closed.map(during)),
    hours.length === 0 ? [] : [`Hours, before and after\n${columns(hoursTable(book, hours))}`],
    paragraph('New clashes', clashes.arisen.map(clash)),
    paragraph('Clashes gone', clashes.resolved.map(clash)),
    paragraph(`New short rests (under ${lengthInWords(DAILY_REST)})`, rests.arisen.map(resting)),
    paragraph('Short rests gone', rests.resolved.map(resting)),
    paragraph(
      'Swaps that become void',
      swaps.map(({ id, reason }) => [id, reason]),
    ),
  ].flat();
  return parts.length === 0 ? 'Nothing changes.' : parts.join('\n\n');
}

function paragraph(title: string, rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [`${title}\n${columns(rows)}`];
}

function hoursTable(book: Book, hours: Consequences['hours']): string[][] {
  const kinds = ['total', 'night', 'weekend', 'holiday', 'ordinary'] as const;
  const short = (length: number) => String(Math.round((length / HOUR) * 10) / 10);
  return [
    ['', ...kinds],
    ...hours.map(({ person, before, after }) => [
      nameOf(book, person),
      ...kinds.map((kind) =>
        before[kind] === after[kind] ? short(after[kind]) : `${short(before[kind])} → ${short(after[kind])}`,
      ),
    ]),
  ];
}
