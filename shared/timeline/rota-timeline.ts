import { type Book, rotaPlanOf, rotaPlansOf } from '../book/index.ts';
import { barsOf, gapsOf, layerBarsOf, overrideBarsOf, type RotaPlan, shiftsByPerson } from '../rota/index.ts';
import type { Interval } from '../time/index.ts';
import type { Holiday, RotaTimeline, RotaTimelineRow } from './schema.ts';

/** A rota between two instants: its layers, its overrides, who is on call, and the other rotas; undefined for an unknown one. */
export function rotaTimelineOf(
  book: Book,
  rota: string,
  period: Interval,
  holidays: readonly Holiday[],
): RotaTimeline | undefined {
  const plan = rotaPlanOf(book, rota);
  if (!plan) return undefined;
  const { start, end } = period;
  return {
    rota: rowOf(plan, period),
    layers: plan.layers.flatMap(({ layer, zone }) => {
      // A layer that was over before, or begins after, would be an empty row.
      const bars = layerBarsOf(plan, layer.id, start, end) ?? [];
      if (bars.length === 0) return [];
      return [{ id: layer.id, name: layer.name ?? layer.id, timeZone: zone.id, bars: bars.map(plain) }];
    }),
    overrides: overrideBarsOf(plan, start, end).map(plain),
    others: rotaPlansOf(book)
      .filter((other) => other !== plan)
      .map((other) => rowOf(other, period)),
    loads: loadsOf(plan, period),
    holidays: [...holidays],
  };
}

function rowOf(plan: RotaPlan, { start, end }: Interval): RotaTimelineRow {
  return {
    id: plan.rota.id,
    name: plan.rota.name,
    timeZone: plan.zone.id,
    bars: barsOf(plan, start, end).map(plain),
    gaps: gapsOf(plan, start, end),
  };
}

function loadsOf(plan: RotaPlan, { start, end }: Interval): RotaTimeline['loads'] {
  return [...shiftsByPerson(plan, start, end)]
    .map(([person, shifts]) => ({ person, length: shifts.reduce((sum, shift) => sum + shift.end - shift.start, 0) }))
    .sort((a, b) => b.length - a.length || (a.person < b.person ? -1 : 1));
}

/** With lists of its own, as what leaves the domain has. */
function plain<B extends { readonly people: readonly string[]; readonly overrides?: readonly string[] }>(bar: B) {
  return { ...bar, people: [...bar.people], overrides: [...(bar.overrides ?? [])] };
}
