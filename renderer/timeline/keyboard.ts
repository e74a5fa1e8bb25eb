import type { Period } from './period.ts';
import type { ChartRow } from './rows.ts';
import { type Stretch, stepped } from './snap.ts';
import type { ChosenShift } from './view.ts';

/** A bar of the chart, by its row and its place in it. */
export interface BarPlace {
  readonly row: number;
  readonly bar: number;
}

/** The bar that a key leads to from another: left and right in the row, up and down to the bar nearest in time. */
export function moved(rows: readonly ChartRow[], from: BarPlace, key: string): BarPlace | undefined {
  const bars = rows[from.row]?.bars ?? [];
  switch (key) {
    case 'ArrowLeft':
      return beside(bars, from, -1);
    case 'ArrowRight':
      return beside(bars, from, 1);
    case 'Home':
      return beside(bars, { ...from, bar: -1 }, 1);
    case 'End':
      return beside(bars, { ...from, bar: bars.length }, -1);
    case 'ArrowUp':
      return inOtherRow(rows, from, -1);
    case 'ArrowDown':
      return inOtherRow(rows, from, 1);
    default:
      return undefined;
  }
}

/** Where a shift is drawn. */
export function placeOfShift(rows: readonly ChartRow[], shift: ChosenShift): BarPlace | undefined {
  for (const [row, { bars }] of rows.entries()) {
    const bar = bars.findIndex(
      (bar) =>
        bar.shift?.rota === shift.rota &&
        bar.shift.layer === shift.layer &&
        bar.start <= shift.at &&
        shift.at < bar.end,
    );
    if (bar !== -1) return { row, bar };
  }
  return undefined;
}

/** The first bar that something is told about. */
export function firstPlace(rows: readonly ChartRow[]): BarPlace | undefined {
  for (const [row, { bars }] of rows.entries()) {
    const bar = bars.findIndex(({ shift }) => shift !== undefined);
    if (bar !== -1) return { row, bar };
  }
  return undefined;
}

/** A key with Shift that was pressed on an override. */
interface MovingKey {
  readonly key: string;
  /** With Ctrl or Cmd as well: its start is meant. */
  readonly ofStart: boolean;
}

/**
 * Where an override comes to lie by a key with Shift: left and right move it, up and down make it longer and shorter, at
 * its end or at its start. Undefined for other keys, and where nothing would be left.
 */
export function movedByKey(
  { start, end }: Stretch,
  { key, ofStart }: MovingKey,
  { span, zone }: Period,
): Stretch | undefined {
  const by = (at: number, count: number) => stepped(at, count, span, zone);
  const moves: Readonly<Record<string, Stretch>> = ofStart
    ? { ArrowUp: { start: by(start, -1), end }, ArrowDown: { start: by(start, 1), end } }
    : {
        ArrowLeft: { start: by(start, -1), end: by(end, -1) },
        ArrowRight: { start: by(start, 1), end: by(end, 1) },
        ArrowUp: { start, end: by(end, 1) },
        ArrowDown: { start, end: by(end, -1) },
      };
  const stretch = moves[key];
  return stretch && stretch.start < stretch.end ? stretch : undefined;
}

function beside(bars: ChartRow['bars'], from: BarPlace, step: 1 | -1): BarPlace | undefined {
  for (let bar = from.bar + step; bar >= 0 && bar < bars.length; bar += step) {
    if (bars[bar]?.shift) return { row: from.row, bar };
  }
  return undefined;
}

function inOtherRow(rows: readonly ChartRow[], from: BarPlace, step: 1 | -1): BarPlace | undefined {
  const at = middle(rows[from.row]?.bars[from.bar]);
  for (let row = from.row + step; row >= 0 && row < rows.length; row += step) {
    let nearest: BarPlace | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [bar, candidate] of (rows[row]?.bars ?? []).entries()) {
      const distance = candidate.start <= at && at < candidate.end ? 0 : Math.abs(middle(candidate) - at);
      if (candidate.shift && distance < least) {
        least = distance;
        nearest = { row, bar };
      }
    }
    if (nearest) return nearest;
  }
  return undefined;
}

function middle(bar: { readonly start: number; readonly end: number } | undefined): number {
  return bar ? (bar.start + bar.end) / 2 : 0;
}
