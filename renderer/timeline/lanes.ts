/** Of bars that overlap: the place of one among them, and how many places there are. */
export interface Lane {
  readonly index: number;
  readonly count: number;
}

interface Placed {
  readonly lane?: Lane;
}

/** In pixels: rows as they are where no more than two of their bars overlap. */
const HEIGHT = { layer: 40, final: 56, title: 36 } as const;
/** In pixels: a lane with room for a label and for the pointer, and what is left free above and below all of them. */
const LANE = 17;
const MARGIN = 10;
/** So many lanes at once get that room; more share it, so that the rows below stay near. */
export const ROOMY_LANES = 12;

/** How high a row is, in pixels: higher where more than two bars overlap. */
export function heightOf({ look, bars }: { look: keyof typeof HEIGHT; bars: readonly Placed[] }): number {
  const lanes = Math.max(1, ...bars.map(({ lane }) => lane?.count ?? 1));
  return lanes <= 2 ? HEIGHT[look] : Math.max(HEIGHT[look], Math.min(lanes, ROOMY_LANES) * LANE + MARGIN);
}

/**
 * Gives bars that overlap a lane each, so that none hides another. The bars are sorted by start. Two share the row
 * where they meet; where more meet, all bars of the row are as thin, so that the same thing looks the same.
 */
export function inLanes<Bar extends { readonly start: number; readonly end: number }>(
  bars: readonly Bar[],
): (Bar & Placed)[] {
  const ends: number[] = [];
  const placed: { bar: Bar; index: number; group: number }[] = [];
  /** How many lanes each group of bars needs that hang together. */
  const counts: number[] = [];
  let groupEnd = Number.NEGATIVE_INFINITY;
  for (const bar of bars) {
    if (bar.start >= groupEnd) {
      ends.length = 0;
      counts.push(0);
      groupEnd = bar.end;
    }
    const free = ends.findIndex((end) => end <= bar.start);
    const index = free === -1 ? ends.length : free;
    ends[index] = bar.end;
    groupEnd = Math.max(groupEnd, bar.end);
    const group = counts.length - 1;
    counts[group] = ends.length;
    placed.push({ bar, index, group });
  }
  const most = Math.max(0, ...counts);
  return placed.map(({ bar, index, group }) => {
    const count = most > 2 ? most : (counts[group] ?? 1);
    return count > 1 ? { ...bar, lane: { index, count } } : bar;
  });
}
