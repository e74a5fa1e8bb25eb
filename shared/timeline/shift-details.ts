import { type Book, nameOf, rotaPlanOf, rotaPlansOf } from '../book/index.ts';
import { changeableOf } from '../overrides/index.ts';
import { timeOffInterval } from '../people/index.ts';
import {
  type Bar,
  barAt,
  type Override,
  onCallAt,
  type Reason,
  type RotaPlan,
  reasonsOf,
  resolveMoment,
  shiftsOf,
} from '../rota/index.ts';
import { type Instant, type Interval, instant, intersection, lengthOf, zoneOf } from '../time/index.ts';
import { nightsBetween } from '../unsocial-hours/index.ts';
import type { ShiftDetails, ShiftReason } from './schema.ts';

/** Which shift: who is on call in a rota at an instant, or whose turn it is in one of its layers. */
export interface ShiftAt {
  readonly rota: string;
  readonly at: Instant;
  readonly layer?: string | undefined;
}

/**
 * The shift at an instant, or the stretch of time in which nobody is on call; null where a layer yields nobody,
 * undefined for an unknown rota or layer. `now` says which time of an endless one is explained.
 */
export function shiftDetailsOf(
  book: Book,
  { rota, at, layer: layerId }: ShiftAt,
  now: Instant,
): ShiftDetails | null | undefined {
  const plan = rotaPlanOf(book, rota);
  const layer = plan?.layers.find(({ layer }) => layer.id === layerId)?.layer;
  if (!plan || (layerId !== undefined && !layer)) return undefined;
  const bar = barAt(plan, at, layerId) ?? (layer ? undefined : nobodyAt(plan, at));
  if (!bar) return null;
  const shift = explained(bar, now);
  return {
    rota: { id: plan.rota.id, name: plan.rota.name, timeZone: plan.zone.id },
    layer: layer ? { id: layer.id, name: layer.name ?? layer.id } : null,
    people: [...bar.people],
    start: finite(bar.start),
    end: finite(bar.end),
    night: Number.isFinite(bar.end - bar.start) ? lengthOf(nightsBetween(plan.zone, bar.start, bar.end)) : null,
    reasons: reasonsOf(plan, shift.start, shift.end).map((reason) => reasonView(book, plan, reason)),
    after: layer ? null : afterwards(plan, bar),
    clashes: clashesOf(book, plan, bar.people, shift),
  };
}

function nobodyAt(plan: RotaPlan, at: Instant): Bar {
  const { since, until } = onCallAt(plan, at);
  return {
    start: since ?? instant(Number.NEGATIVE_INFINITY),
    end: until ?? instant(Number.POSITIVE_INFINITY),
    people: [],
    overrides: [],
  };
}

/** The part that is explained: all of it; of a shift that never ends what holds now, or when it begins. */
function explained({ start, end }: Bar, now: Instant): Interval {
  if (Number.isFinite(end)) return { start: Number.isFinite(start) ? start : instant(end - 1), end };
  const from = instant(Math.max(start, now));
  return { start: from, end: instant(from + 1) };
}

function finite(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}

function afterwards(plan: RotaPlan, { end }: Bar): ShiftDetails['after'] {
  if (!Number.isFinite(end)) return null;
  return { at: end, people: [...onCallAt(plan, end).people] };
}

function reasonView(book: Book, plan: RotaPlan, { start, end, turns, changes, people }: Reason): ShiftReason {
  return {
    start,
    end,
    turns: turns.map(({ layer, number, people }) => ({ layer: layerName(plan, layer), number, people: [...people] })),
    changes: changes.map(({ override, before, after }) => ({
      id: override.id,
      kind: override.kind,
      before: [...before],
      after: [...after],
      reason: override.reason ?? null,
      by: override.createdBy ?? null,
      created: override.created ? resolveMoment(override.created, plan.zone) : null,
      whole: changeableOf(override, plan.zone),
      file: fileOf(book, plan, override),
    })),
    people: [...people],
  };
}

function layerName(plan: RotaPlan, id: string): string {
  return plan.layers.find(({ layer }) => layer.id === id)?.layer.name ?? id;
}

function fileOf(book: Book, plan: RotaPlan, { id }: Override): string {
  return book.overrides.get(plan.rota.id)?.find((override) => override.id === id)?.source.file ?? '';
}

/** Where these people are on call elsewhere in that time, or away. */
function clashesOf(
  book: Book,
  plan: RotaPlan,
  people: readonly string[],
  { start, end }: Interval,
): ShiftDetails['clashes'] {
  return people.flatMap((id) => {
    const elsewhere = rotaPlansOf(book)
      .filter((other) => other !== plan)
      .flatMap((other) => shiftsOf(other, id, start, end).map((shift) => ({ ...shift, what: other.rota.name })));
    const person = book.people.get(id);
    const zone = zoneOf(person?.timeZone ?? book.settings.timeZone);
    const away = (person?.timeOff ?? []).flatMap((timeOff) => {
      const clash = intersection(timeOffInterval(timeOff, zone), { start, end });
      return clash ? [{ ...clash, what: timeOff.note ?? timeOff.kind ?? 'time off' }] : [];
    });
    return [...elsewhere, ...away].map((clash) => ({ ...clash, person: nameOf(book, id) }));
  });
}
