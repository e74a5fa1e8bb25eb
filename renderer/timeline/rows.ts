import type { QueryOutput } from '../../shared/contract.ts';
import type { Changeable } from '../../shared/overrides/index.ts';
import { initialsOf } from '../../shared/people/index.ts';
import { dayIn, parseDate, zoneOf } from '../../shared/time/index.ts';
import { inLanes, type Lane } from './lanes.ts';
import type { ChosenShift } from './view.ts';

/** What the chart draws: rows of bars, each bar with what is said about it. */

export interface ChartBar {
  readonly start: number;
  readonly end: number;
  /** Whose hues it has. */
  readonly people: readonly string[];
  /** In the order of what fits: the full text, a shorter one, the shortest. */
  readonly labels: readonly string[];
  /** What the bar is, in words, without its times: for screen readers and the tooltip. */
  readonly says: string;
  readonly look: 'shift' | 'override' | 'gap' | 'away' | 'draft' | 'draft-off' | 'holiday' | 'clash';
  /** Undefined: there is nothing more to tell. */
  readonly shift: ChosenShift | undefined;
  /** The override that this is, or is a part of, where it can be moved and made longer. */
  readonly override?: Changeable;
  readonly lane?: Lane;
}

export interface ChartRow {
  readonly key: string;
  readonly label: string;
  /** A smaller word beside the label. */
  readonly note?: string;
  readonly look: 'layer' | 'final' | 'title';
  /** Where the label leads. */
  readonly rota?: string;
  readonly person?: string;
  /** The zone in which its times are told. */
  readonly timeZone: string;
  /** A stretch of it can be marked, to change who is on call then. */
  readonly canMark?: boolean;
  readonly bars: readonly ChartBar[];
}

type Names = (id: string) => string;
type RotaTimeline = QueryOutput<'timeline.rota'>;
type Bar = RotaTimeline['rota']['bars'][number];
type Gap = RotaTimeline['rota']['gaps'][number];
type Override = RotaTimeline['overrides'][number];

/** The rows of a rota: its layers, its overrides, who is on call in the end (the thick one), then the other rotas. */
export function rowsOfRota(timeline: RotaTimeline, nameOf: Names): ChartRow[] {
  const { rota, layers, overrides, others, away } = timeline;
  const rows: ChartRow[] = layers.map(({ id, name, timeZone, bars }) => ({
    key: `layer ${id}`,
    label: name,
    look: 'layer',
    timeZone,
    bars: bars.map((bar) => barOf(bar, nameOf, { rota: rota.id, at: bar.start, layer: id }, [])),
  }));
  if (overrides.length > 0) {
    rows.push({
      key: 'overrides',
      label: 'Overrides',
      look: 'layer',
      timeZone: rota.timeZone,
      bars: inLanes(
        overrides.map(({ start, end, kind, people, reason, by, whole }) => ({
          start,
          end,
          people,
          labels: people.length > 0 ? labelsOf(people, nameOf) : ['off', ''],
          says: `${kind}: ${people.map(nameOf).join(', ') || 'nobody instead'}${aboutOverride({ reason, by }, nameOf)}`,
          look: 'override' as const,
          shift: { rota: rota.id, at: start },
          // A swap follows its turns.
          ...(whole ? { override: whole } : {}),
        })),
      ),
    });
  }
  const final = rotaRow(rota, nameOf, overrides);
  const clashes = away.map(({ start, end, person, label }): ChartBar => {
    const says = `${nameOf(person)} is away: ${label}`;
    return { start, end, people: [person], labels: [''], says, look: 'clash', shift: undefined };
  });
  rows.push({
    ...final,
    key: 'final',
    label: 'On call',
    look: 'final',
    canMark: true,
    bars: [...final.bars, ...clashes],
  });
  if (others.length > 0) {
    rows.push({ key: 'others', label: 'Other rotas', look: 'title', timeZone: rota.timeZone, bars: [] });
    rows.push(...others.map((other) => rotaRow(other, nameOf)));
  }
  return rows;
}

function rotaRow(
  { id, name, timeZone, bars, gaps }: RotaTimeline['rota'],
  nameOf: Names,
  overrides: readonly Override[] = [],
): ChartRow {
  const shifts = bars.map((bar) => barOf(bar, nameOf, { rota: id, at: bar.start }, overrides));
  return {
    key: `rota ${id}`,
    label: name,
    look: 'layer',
    rota: id,
    timeZone,
    bars: [...shifts, ...gaps.map((gap) => gapBar(gap, id))].sort((a, b) => a.start - b.start),
  };
}

function barOf(bar: Bar, nameOf: Names, shift: ChosenShift, overrides: readonly Override[]): ChartBar {
  const covered = bar.overrides.length > 0;
  const about = overrides.filter(({ id }) => bar.overrides.includes(id)).map((one) => aboutOverride(one, nameOf));
  return {
    start: bar.start,
    end: bar.end,
    people: bar.people,
    labels: labelsOf(bar.people, nameOf),
    says: bar.people.map(nameOf).join(', ') + (covered ? `, by an override${[...new Set(about)].join('')}` : ''),
    look: covered ? 'override' : 'shift',
    shift,
  };
}

/** ` (School play, by Eli Marsh)`: what is known of an override besides its people. */
function aboutOverride({ reason, by }: Pick<Override, 'reason' | 'by'>, nameOf: Names): string {
  const known = [reason, by === null ? null : `by ${nameOf(by)}`].filter((part) => part !== null);
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

function gapBar({ start, end }: Gap, rota: string): ChartBar {
  const labels = ['Nobody', ''];
  return { start, end, people: [], labels, says: 'Nobody: a gap', look: 'gap', shift: { rota, at: start } };
}

/** Rows of people, each with their shifts in all rotas and their time off. */
export function rowsOfTeam(
  { people }: QueryOutput<'timeline.team'>,
  nameOf: Names,
  rotaName: Names,
  timeZoneOf: Names,
): ChartRow[] {
  return people.map(({ person, shifts, timeOff, holidays }) => ({
    key: `person ${person}`,
    label: nameOf(person),
    look: 'layer',
    person,
    timeZone: timeZoneOf(person),
    canMark: true,
    bars: [
      ...(holidays ?? []).flatMap((holiday) => holidayBar(holiday, timeZoneOf(person))),
      ...timeOff.map(({ start, end, label }) => ({
        start,
        end,
        people: [],
        labels: [label, `${label.slice(0, 4)}…`, ''],
        says: `Away: ${label}`,
        look: 'away' as const,
        shift: undefined,
      })),
      ...inLanes(
        shifts.map(({ start, end, rota }) => ({
          start,
          end,
          people: [person],
          labels: [
            rotaName(rota),
            rotaName(rota).split(/[ ,]/)[0] ?? '',
            initialsOf(rotaName(rota).replaceAll(',', '')),
            '',
          ],
          says: `${nameOf(person)}: ${rotaName(rota)}`,
          look: 'shift' as const,
          shift: { rota, at: start },
        })),
      ),
    ],
  }));
}

/** A public holiday that somebody keeps, where they are. */
function holidayBar({ date, name }: { readonly date: string; readonly name: string }, timeZone: string): ChartBar[] {
  const day = parseDate(date);
  if (!day) return [];
  const { start, end } = dayIn(zoneOf(timeZone), day);
  return [{ start, end, people: [], labels: [''], says: `Holiday: ${name}`, look: 'holiday', shift: undefined }];
}

/** Names as they fit: in full, the first ones, initials, none. */
export function labelsOf(people: readonly string[], nameOf: Names): readonly string[] {
  const names = people.map(nameOf);
  const first = names.map((name) => name.split(' ')[0] ?? name);
  return [names.join(', '), first.join(', '), names.map(initialsOf).join(' '), ''];
}
