import { type Book, rotaPlanOf, rotaPlansOf } from '../book/index.ts';
import type { Holiday } from '../holidays/index.ts';
import { changeableOf } from '../overrides/index.ts';
import { timeOffInterval } from '../people/index.ts';
import {
  type Bar,
  barsOf,
  gapsOf,
  layerBarsOf,
  type OverrideBar,
  overrideBarsOf,
  type RotaPlan,
  shiftsByPerson,
} from '../rota/index.ts';
import { type Interval, intersections, zoneOf } from '../time/index.ts';
import { withinTime } from './ends-of-time.ts';
import type { RotaTimeline, RotaTimelineRow } from './schema.ts';

/** A rota between two instants: its layers, its overrides, who is on call, and the other rotas; undefined for an unknown one. */
export function rotaTimelineOf(
  book: Book,
  rota: string,
  period: Interval,
  holidays: readonly Holiday[],
): RotaTimeline | undefined {
  const plan = rotaPlanOf(book, rota);
  if (!plan) return undefined;
  return {
    rota: rowOf(plan, period),
    layers: plan.layers.flatMap(({ layer, zone }) => {
      // A layer that was over before, or begins after, would be an empty row.
      const bars = layerBarsOf(plan, layer.id, period) ?? [];
      if (bars.length === 0) return [];
      return [{ id: layer.id, name: layer.name ?? layer.id, timeZone: zone.id, bars: bars.map(plain) }];
    }),
    overrides: overrideBars(plan, period),
    others: rotaPlansOf(book)
      .filter((other) => other !== plan)
      .map((other) => rowOf(other, period)),
    away: awayIn(book, plan, period),
    loads: loadsOf(plan, period),
    holidays: [...holidays],
  };
}

function overrideBars(plan: RotaPlan, period: Interval): RotaTimeline['overrides'] {
  const written = new Map(plan.effects.map(({ override }) => [override.id, override]));
  return overrideBarsOf(plan, period).map((bar) => {
    const override = written.get(bar.id);
    return { ...plain(bar), whole: override ? changeableOf(override, plan.zone) : null };
  });
}

function rowOf(plan: RotaPlan, period: Interval): RotaTimelineRow {
  return {
    id: plan.rota.id,
    name: plan.rota.name,
    timeZone: plan.zone.id,
    bars: barsOf(plan, period).map(plain),
    gaps: gapsOf(plan, period.start, period.end),
  };
}

/** Where somebody is on call in a rota although they are away. */
function awayIn(book: Book, plan: RotaPlan, { start, end }: Interval): RotaTimeline['away'] {
  return [...shiftsByPerson(plan, start, end)].flatMap(([id, shifts]) => {
    const person = book.people.get(id);
    const zone = zoneOf(person?.timeZone ?? book.settings.timeZone);
    return (person?.timeOff ?? []).flatMap((timeOff) =>
      intersections(shifts, [timeOffInterval(timeOff, zone)]).map((part) => ({
        ...part,
        person: id,
        label: timeOff.note ?? timeOff.kind ?? 'time off',
      })),
    );
  });
}

function loadsOf(plan: RotaPlan, { start, end }: Interval): RotaTimeline['loads'] {
  return [...shiftsByPerson(plan, start, end)]
    .map(([person, shifts]) => ({ person, length: shifts.reduce((sum, shift) => sum + shift.end - shift.start, 0) }))
    .sort((a, b) => b.length - a.length || (a.person < b.person ? -1 : 1));
}

/** As what leaves the domain: with lists of its own, and with the ends of time in the place of what is infinite. */
function plain<B extends Bar | OverrideBar>(bar: B) {
  const { start, end } = withinTime(bar);
  const overrides = 'overrides' in bar ? [...bar.overrides] : [];
  return { ...bar, start, end, people: [...bar.people], overrides };
}
