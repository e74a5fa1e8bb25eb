import rrule from 'rrule';
import type { Membership } from '../../shared/people/index.ts';
import { type Layer, type Override, onCallAt, planRota, scheduleOf } from '../../shared/rota/index.ts';
import {
  DAY,
  HOUR,
  type Instant,
  instant,
  parseDuration,
  parseInstant,
  parseLocal,
  zoneOf,
} from '../../shared/time/index.ts';
import { type Figure, medianOf } from './measure.ts';

const bookZone = zoneOf('Europe/Warsaw');
const membership: Membership = new Map();
const from = at('2026-01-05T08:00Z');
const to = at('2027-01-05T08:00Z');
const people = ['ada', 'ben', 'cho', 'dee'];

/** The rota engine against rrule, which expands the same rotation; both from the description on, nothing kept. */
export function rotaFigures(now: Instant): Figure[] {
  const weekly = medianOf(() => year([layer('weekly', '1 week')]));
  const daily = medianOf(() => year([layer('daily', '1 day')]));
  const hours = medianOf(() => year([layer('daily', '1 day', { hours: workHours })]));
  const three = medianOf(() =>
    year(
      [
        layer('base', '1 week'),
        layer('nights', '1 day', { hours: [{ days: [0, 1, 2, 3, 4], from: 17 * HOUR, to: 9 * HOUR }] }),
        layer('weekends', '1 week', { hours: [{ days: [5, 6], from: 9 * HOUR, to: 9 * HOUR }] }),
      ],
      twentyOverrides,
    ),
  );
  return [
    against(
      'a weekly layer over a year',
      weekly,
      'rrule',
      medianOf(() => expand('WEEKLY')),
      '100 × faster',
      100,
    ),
    against(
      'a daily layer over a year',
      daily,
      'rrule',
      medianOf(() => expand('DAILY')),
      '100 × faster',
      100,
    ),
    {
      what: 'daily turns with weekly hours over a year',
      ours: hours,
      peer: { name: 'the plain daily layer', value: daily },
      goal: 'within 3 × of it',
      met: hours <= 3 * daily,
    },
    below('three layers with hours and 20 overrides over a year', three, 1),
    below(
      'who is on call now across 1,000 rotas',
      medianOf(() => whoAcross(1000, now)),
      20,
    ),
    below(
      'who is on call in the year 2100 across 1,000 rotas',
      medianOf(() => whoAcross(1000, at('2100-07-01T12:00Z'))),
      20,
    ),
  ];
}

function against(what: string, ours: number, name: string, milliseconds: number, goal: string, factor: number): Figure {
  return { what, ours, peer: { name, value: milliseconds }, goal, met: milliseconds >= factor * ours };
}

function below(what: string, ours: number, milliseconds: number): Figure {
  return { what, ours, goal: `at most ${milliseconds} ms`, met: ours <= milliseconds };
}

const workHours = [{ days: [0, 1, 2, 3, 4], from: 9 * HOUR, to: 17 * HOUR }];

function layer(id: string, every: string, more: Partial<Layer> = {}): Layer {
  const duration = parseDuration(every);
  const start = parseLocal('2026-01-05T09:00');
  if (!duration || start === undefined) throw new Error(`not a layer: ${every}`);
  return {
    id,
    start,
    every: [duration],
    turns: people.map((person) => [person]),
    advance: 'always',
    priority: 1,
    ...more,
  };
}

function year(layers: readonly Layer[], overrides: readonly Override[] = []) {
  return scheduleOf(plan('bench', layers, overrides), from, to);
}

function plan(id: string, layers: readonly Layer[], overrides: readonly Override[] = []) {
  const ranked = layers.map((each, index) => ({ ...each, priority: index + 1 }));
  const rota = { id, name: id, role: 'primary', coverage: 'always', layers: ranked } as const;
  return planRota({ rota, overrides, membership, bookZone });
}

/** A cover of four hours every 18 days. */
const twentyOverrides: readonly Override[] = Array.from({ length: 20 }, (_, index) => ({
  id: `cover-${index}`,
  kind: 'cover',
  status: 'accepted',
  from: { instant: instant(from + index * 18 * DAY) },
  to: { instant: instant(from + index * 18 * DAY + 4 * HOUR) },
  person: people[index % 4] ?? 'ada',
  by: people[(index + 1) % 4] ?? 'ben',
}));

/** Plans the rotas, too: nothing is kept from one answer to the next. */
function whoAcross(count: number, now: Instant) {
  const kinds = [
    [layer('weekly', '1 week')],
    [layer('daily', '1 day')],
    [layer('base', '1 week'), layer('hours', '1 day', { hours: workHours })],
    [layer('on-duty', '1 day', { hours: workHours, advance: 'on-duty' })],
  ];
  return Array.from({ length: count }, (_, index) =>
    onCallAt(plan(`r${index}`, kinds[index % kinds.length] ?? []), now),
  );
}

function expand(frequency: 'WEEKLY' | 'DAILY'): Date[] {
  const rule = rrule.rrulestr(`DTSTART;TZID=Europe/Warsaw:20260105T090000\nRRULE:FREQ=${frequency}`);
  return rule.between(new Date(Date.UTC(2026, 0, 5, 9)), new Date(Date.UTC(2027, 0, 5, 9)), true);
}

function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
}
