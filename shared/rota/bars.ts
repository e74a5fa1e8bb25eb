import type { PersonId } from '../people/index.ts';
import { type Instant, type Interval, instant, intersection } from '../time/index.ts';
import { layerWatches, type Watch } from './duty.ts';
import { type RotaPlan, watchesOf } from './plan.ts';
import { peopleOf, samePeople } from './schedule.ts';
import { toTheEye, wholeAround } from './whole.ts';

/** A shift as a timeline draws it: the same people for the same reason, from handover to handover. */
export interface Bar extends Interval {
  /** Sorted by id; never empty. */
  readonly people: readonly PersonId[];
  /** The ids of the overrides that put them there. */
  readonly overrides: readonly string[];
  /** The number of the turn, in the bars of a layer. */
  readonly turn?: number;
}

/**
 * The bars of who is on call that touch the time, whole. What has no beginning or end within three years is infinite
 * there.
 */
export function barsOf(plan: RotaPlan, time: Interval): Bar[] {
  return wholeAround(plan, time, toTheEye, (from, to) => joined(watchesOf(plan, from, to, 'turns').map(barOf)));
}

/** The same of one layer alone, one for each turn; undefined where there is no such layer. */
export function layerBarsOf(plan: RotaPlan, layerId: string, time: Interval): Bar[] | undefined {
  const layer = plan.layers.find(({ layer }) => layer.id === layerId);
  if (!layer) return undefined;
  return wholeAround(plan, time, toTheEye, (from, to) =>
    joined(
      layerWatches(layer, plan.membership, from, to, 'turns').map((watch) => {
        const turn = watch.duties[0]?.turn?.number;
        return turn === undefined ? barOf(watch) : { ...barOf(watch), turn };
      }),
    ),
  );
}

/** The whole bar that lies at `at`, in one layer or in the rota; undefined where nobody is on call then. */
export function barAt(plan: RotaPlan, at: Instant, layerId?: string): Bar | undefined {
  const moment = { start: at, end: instant(at + 1) };
  return (layerId === undefined ? barsOf(plan, moment) : layerBarsOf(plan, layerId, moment))?.[0];
}

/** A stretch in which an accepted override is in force, whether it changes anything or not. */
export interface OverrideBar extends Interval {
  readonly id: string;
  readonly kind: string;
  /** Whom it puts on call; empty where it only takes somebody off. */
  readonly people: readonly PersonId[];
  readonly reason: string | null;
  /** Who wrote it. */
  readonly by: PersonId | null;
}

/** The accepted overrides of a rota that touch the time, whole, sorted by start. */
export function overrideBarsOf(plan: RotaPlan, time: Interval): OverrideBar[] {
  const bars: OverrideBar[] = [];
  for (const { override, parts } of plan.effects) {
    for (const part of parts) {
      if (!intersection(part, time)) continue;
      const last = bars.at(-1);
      if (last?.id === override.id && last.end === part.start && samePeople(last.people, part.puts)) {
        bars[bars.length - 1] = { ...last, end: part.end };
      } else {
        const { start, end, puts } = part;
        const { id, kind, reason = null, createdBy: by = null } = override;
        bars.push({ start, end, id, kind, people: puts, reason, by });
      }
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
