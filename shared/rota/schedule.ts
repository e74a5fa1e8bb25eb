import type { PersonId } from '../people/index.ts';
import type { Instant, Interval } from '../time/index.ts';
import { type Duty, layerWatches, type Watch } from './duty.ts';
import type { RotaPlan } from './plan.ts';
import { watchesOf } from './plan.ts';
import { withGaps } from './watches.ts';

/** A stretch of time with the same people on call; nobody means a gap. */
export interface Segment extends Interval {
  /** In the order of their ids, character by character. */
  readonly people: readonly PersonId[];
}

/**
 * Who is on call from `from` to `to`: segments that cover the interval without overlap, neighbours with the same people
 * joined. Asking for a part gives the same as cutting the whole (rota rules, section 6).
 */
export function scheduleOf(plan: RotaPlan, from: Instant, to: Instant): Segment[] {
  return segmentsOf(watchesOf(plan, from, to, 'people'));
}

/** The schedule of one layer alone, without the others and without overrides; undefined where there is no such layer. */
export function layerScheduleOf(plan: RotaPlan, layerId: string, from: Instant, to: Instant): Segment[] | undefined {
  const layer = plan.layers.find(({ layer }) => layer.id === layerId);
  return layer && segmentsOf(withGaps(layerWatches(layer, plan.membership, from, to, 'people'), from, to));
}

function segmentsOf(watches: readonly Watch[]): Segment[] {
  const segments: { start: Instant; end: Instant; people: readonly PersonId[] }[] = [];
  let last: { start: Instant; end: Instant; people: readonly PersonId[] } | undefined;
  for (const { start, end, duties } of watches) {
    if (start >= end) continue;
    const people = peopleOf(duties);
    if (last && samePeople(last.people, people)) last.end = end;
    else {
      last = { start, end, people };
      segments.push(last);
    }
  }
  return segments;
}

/** The people of some duties, each once, sorted by id. */
export function peopleOf(duties: readonly Duty[]): readonly PersonId[] {
  const [first] = duties;
  if (!first) return NOBODY;
  if (duties.length === 1) return [first.person];
  return [...new Set(duties.map(({ person }) => person))].sort();
}

const NOBODY: readonly PersonId[] = [];

/** Whether two sorted lists name the same people. */
export function samePeople(a: readonly PersonId[], b: readonly PersonId[]): boolean {
  return a === b || (a.length === b.length && a.every((person, index) => person === b[index]));
}
