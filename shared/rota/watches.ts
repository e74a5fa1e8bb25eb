import { type Instant, instant } from '../time/index.ts';
import type { Duty, Watch } from './duty.ts';

/** Operations on lists of watches that are sorted and do not overlap. */

/** Both lists together: where they meet, the duties of both. */
export function unite(a: readonly Watch[], b: readonly Watch[]): Watch[] {
  return combine(a, b, (ours, theirs) =>
    ours.length === 0 ? theirs : theirs.length === 0 ? ours : [...ours, ...theirs],
  );
}

/** The stronger list, and the weaker one where the stronger has nobody. */
export function overlay(strong: readonly Watch[], weak: readonly Watch[]): Watch[] {
  return combine(strong, weak, (above, below) => (above.length > 0 ? above : below));
}

function combine(
  a: readonly Watch[],
  b: readonly Watch[],
  choose: (a: readonly Duty[], b: readonly Duty[]) => readonly Duty[],
): Watch[] {
  if (a.length === 0) return [...b];
  if (b.length === 0) return [...a];
  const result: Watch[] = [];
  let i = 0;
  let j = 0;
  let at = Number.NEGATIVE_INFINITY;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (!left && !right) return result;
    const inLeft = left !== undefined && left.start <= at;
    const inRight = right !== undefined && right.start <= at;
    // The next place where something begins or ends.
    const until = Math.min(
      left ? (inLeft ? left.end : left.start) : Number.POSITIVE_INFINITY,
      right ? (inRight ? right.end : right.start) : Number.POSITIVE_INFINITY,
    );
    if (inLeft || inRight) {
      const duties = choose(inLeft ? left.duties : [], inRight ? right.duties : []);
      const before = result.at(-1);
      if (before && before.end === at && before.duties === duties)
        result[result.length - 1] = { ...before, end: instant(until) };
      else if (duties.length > 0) result.push({ start: instant(at), end: instant(until), duties });
    }
    at = until;
    if (left && left.end <= at) i++;
    if (right && right.end <= at) j++;
  }
}

/** Whether the list has no hole between `from` and `to`. */
export function covers(watches: readonly Watch[], from: Instant, to: Instant): boolean {
  let at = from;
  for (const { start, end } of watches) {
    if (start > at) return false;
    at = end;
  }
  return at >= to;
}

/** The same list with its holes filled by watches of nobody, from `from` to `to`. */
export function withGaps(watches: readonly Watch[], from: Instant, to: Instant): Watch[] {
  const result: Watch[] = [];
  let at = from;
  for (const watch of watches) {
    if (watch.start > at) result.push({ start: at, end: watch.start, duties: [] });
    result.push(watch);
    at = watch.end;
  }
  if (at < to) result.push({ start: at, end: to, duties: [] });
  return result;
}

/** Changes the duties between `start` and `end`, in place; watches are cut there. The list has no holes. */
export function change(
  watches: Watch[],
  start: Instant,
  end: Instant,
  to: (duties: readonly Duty[]) => readonly Duty[],
): void {
  let index = firstEndingAfter(watches, start);
  for (let watch = watches[index]; watch && watch.start < end; watch = watches[++index]) {
    const duties = to(watch.duties);
    if (duties === watch.duties) continue;
    const parts: Watch[] = [];
    if (watch.start < start) parts.push({ ...watch, end: start });
    parts.push({
      start: watch.start < start ? start : watch.start,
      end: watch.end < end ? watch.end : end,
      duties,
    });
    if (watch.end > end) parts.push({ ...watch, start: end });
    watches.splice(index, 1, ...parts);
    index += parts.length - 1;
  }
}

function firstEndingAfter(watches: readonly Watch[], at: Instant): number {
  let low = 0;
  let high = watches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const watch = watches[middle];
    if (watch && watch.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
