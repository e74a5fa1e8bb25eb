import type { PersonId } from '../people/index.ts';
import { DAY, type Instant, type Interval, instant, intersection } from '../time/index.ts';
import { layerWatches, type Watch } from './duty.ts';
import { type RotaPlan, watchesOf } from './plan.ts';
import { peopleOf, samePeople } from './schedule.ts';

/** A shift as a timeline draws it: the same people for the same reason, from handover to handover. */
export interface Bar extends Interval {
  /** Sorted by id; never empty. */
  readonly people: readonly PersonId[];
  /** The ids of the overrides that put them there. */
  readonly overrides: readonly string[];
  /** The number of the turn, in the bars of a layer. */
  readonly turn?: number;
}

/** The bars of who is on call between two instants, cut to them. */
export function barsOf(plan: RotaPlan, from: Instant, to: Instant): Bar[] {
  return joined(watchesOf(plan, from, to, 'turns').map(barOf));
}

/** The bars of one layer alone, one for each turn, cut to the interval; undefined where there is no such layer. */
export function layerBarsOf(plan: RotaPlan, layerId: string, from: Instant, to: Instant): Bar[] | undefined {
  const layer = plan.layers.find(({ layer }) => layer.id === layerId);
  if (!layer) return undefined;
  return joined(
    layerWatches(layer, plan.membership, from, to, 'turns').map((watch) => {
      const turn = watch.duties[0]?.turn?.number;
      return turn === undefined ? barOf(watch) : { ...barOf(watch), turn };
    }),
  );
}

/**
 * The whole bar that lies at `at`, in one layer or in the rota; undefined where nobody is on call then. Its `end` is
 * infinite where it does not end within the look ahead, its `start` likewise.
 */
export function barAt(plan: RotaPlan, at: Instant, layerId?: string): Bar | undefined {
  for (let margin = 16 * DAY; ; margin *= 4) {
    const [from, to] = [instant(at - margin), instant(at + margin)];
    const bars = layerId === undefined ? barsOf(plan, from, to) : (layerBarsOf(plan, layerId, from, to) ?? []);
    const bar = bars.find(({ start, end }) => start <= at && at < end);
    if (!bar) return undefined;
    const [openStart, openEnd] = [bar.start === from, bar.end === to];
    if (!openStart && !openEnd) return bar;
    if (margin > LONGEST_LOOK) {
      return {
        ...bar,
        start: openStart ? instant(Number.NEGATIVE_INFINITY) : bar.start,
        end: openEnd ? instant(Number.POSITIVE_INFINITY) : bar.end,
      };
    }
  }
}

/** In milliseconds: who is on call for longer without a handover is so for ever, to a reader. */
const LONGEST_LOOK = 3 * 366 * DAY;

/** A stretch in which an accepted override is in force, whether it changes anything or not. */
export interface OverrideBar extends Interval {
  readonly id: string;
  readonly kind: string;
  /** Whom it puts on call; empty where it only takes somebody off. */
  readonly people: readonly PersonId[];
}

/** Where the accepted overrides of a rota lie between two instants, cut to them, sorted by start. */
export function overrideBarsOf(plan: RotaPlan, from: Instant, to: Instant): OverrideBar[] {
  const bars: OverrideBar[] = [];
  for (const { override, parts } of plan.effects) {
    for (const part of parts) {
      const shown = intersection(part, { start: from, end: to });
      if (!shown) continue;
      const last = bars.at(-1);
      if (last?.id === override.id && last.end === shown.start && samePeople(last.people, part.puts)) {
        bars[bars.length - 1] = { ...last, end: shown.end };
      } else bars.push({ ...shown, id: override.id, kind: override.kind, people: part.puts });
    }
  }
  return bars.sort((a, b) => a.start - b.start);
}

function barOf({ start, end, duties }: Watch): Bar {
  const overrides = duties.flatMap(({ override }) => (override === undefined ? [] : [override]));
  return { start, end, people: peopleOf(duties), overrides: [...new Set(overrides)].sort() };
}

/** Leaves out where nobody is, and joins neighbours that differ in nothing. */
function joined(bars: readonly Bar[]): Bar[] {
  const result: Bar[] = [];
  for (const bar of bars) {
    if (bar.people.length === 0 || bar.start >= bar.end) continue;
    const last = result.at(-1);
    const goesOn =
      last?.end === bar.start &&
      last.turn === bar.turn &&
      samePeople(last.people, bar.people) &&
      samePeople(last.overrides, bar.overrides);
    if (last && goesOn) result[result.length - 1] = { ...last, end: bar.end };
    else result.push(bar);
  }
  return result;
}
