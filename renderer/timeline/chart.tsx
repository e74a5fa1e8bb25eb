import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { fromTo } from '../ui/index.ts';
import type { Band } from './bands.ts';
import styles from './chart.module.css';
import { ChartHeads } from './chart-heads.tsx';
import { Row } from './chart-row.tsx';
import type { Head } from './heads.ts';
import { type BarPlace, firstPlace, moved, movedByKey, placeOfShift } from './keyboard.ts';
import { heightOf } from './lanes.ts';
import { type Column, type Period, shareOf } from './period.ts';
import type { ChartBar, ChartRow } from './rows.ts';
import { scaleOf } from './scale.ts';
import { type Stretch, wholeAfterDrag } from './snap.ts';
import { useDrag } from './use-drag.ts';
import type { ChosenShift } from './view.ts';
import { useViewport } from './viewport.ts';

interface ChartProps {
  readonly label: string;
  readonly period: Period;
  readonly rows: readonly ChartRow[];
  readonly heads: readonly Head[];
  readonly columns: readonly Column[];
  readonly bands: readonly Band[];
  readonly now: number;
  readonly chosen: ChosenShift | undefined;
  readonly onChoose: (shift: ChosenShift | undefined) => void;
  /** Where the label of a row leads. */
  readonly toOf: (row: ChartRow) => string | undefined;
  /** The override that is being changed, with the times that it would have: keys go on from there. */
  readonly moving: (Stretch & { readonly id: string }) | undefined;
  /** The override that is being changed was clicked, or Enter pressed on it. */
  readonly onMoved: () => void;
  /** A stretch of a row was marked, or an override in it was dragged there. */
  readonly onMark: (row: ChartRow, stretch: Stretch, bar: ChartBar | undefined) => void;
}

const HEAD_HEIGHT = 44;
/** In pixels: of the labels, and of those in a chart too narrow for long ones. */
const LABELS = { wide: 164, narrow: 104 } as const;
const NARROW_CHART = 480;
/** In pixels: narrower columns scroll sideways. */
const LEAST_DAY = { day: 560, weeks: 46, month: 25, quarter: 9 } as const;

/**
 * The timeline: rows of bars over nights, weekends and holidays, with a line at the present. Only what can be seen is
 * drawn. Arrow keys go from shift to shift, Enter opens one, Escape closes it.
 */
export function Chart(props: ChartProps) {
  const { label, period, rows, heads, columns, bands, now, chosen, onChoose, toOf, moving, onMoved, onMark } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroller);
  const labelWidth = viewport.width < NARROW_CHART ? LABELS.narrow : LABELS.wide;
  const days = (period.last - period.first) / 86_400_000;
  const width = Math.max(viewport.width - labelWidth, days * LEAST_DAY[period.span]);
  const scale = useMemo(() => scaleOf(period, width, viewport), [period, width, viewport]);
  const heights = useMemo(() => rows.map(heightOf), [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? 0,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  // The heights of rows go by what is in them.
  useEffect(() => virtual.measure(), [heights]);

  // Where not all fits, what matters is in sight at first: the chosen shift, else the present.
  const inSight = useRef(chosen?.at ?? now);
  inSight.current = chosen?.at ?? now;
  useEffect(() => {
    const room = viewport.width - labelWidth;
    if (room > 0 && scroller.current) scroller.current.scrollLeft = shareOf(period, inSight.current) * width - room / 3;
  }, [period, width, viewport.width]);

  const [place, setPlace] = useState<BarPlace>();
  const current = useMemo(() => {
    const there = place && rows[place.row]?.bars[place.bar]?.shift ? place : undefined;
    return there ?? (chosen && placeOfShift(rows, chosen)) ?? firstPlace(rows);
  }, [rows, place, chosen]);
  /** Where the focus has to go, once that bar is drawn. */
  const wanted = useRef<BarPlace>(undefined);
  useEffect(() => {
    const goal = wanted.current;
    if (!goal) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-place="${goal.row} ${goal.bar}"]`);
    if (!button) {
      virtual.scrollToIndex(goal.row);
      return;
    }
    wanted.current = undefined;
    button.focus();
  });

  // A bar that had the focus and is drawn anew, as after a save, keeps it.
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) goToBar();
  }, [rows]);

  const canvas = useRef<HTMLDivElement>(null);
  const { drag, wasDrag, handlers } = useDrag({ rows, period, scale, canvas, onDrop });

  function onDrop(row: ChartRow, stretch: Stretch, bar: ChartBar | undefined): void {
    const whole = wholeOf(bar);
    onMark(row, bar && whole ? wholeAfterDrag(whole, bar, stretch) : stretch, bar);
  }

  function isMoving(bar: ChartBar | undefined): boolean {
    return moving !== undefined && moving.id === bar?.override?.id;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const here = placeOf(event.target) ?? current;
    const withMod = event.ctrlKey || event.metaKey;
    if (event.altKey || (withMod && !event.shiftKey) || !here) return;
    if (event.shiftKey) {
      const row = rows[here.row];
      const bar = row?.bars[here.bar];
      const whole = isMoving(bar) ? moving : wholeOf(bar);
      const stretch = whole && movedByKey(whole, { key: event.key, ofStart: withMod }, period);
      if (!row || !stretch) return;
      event.preventDefault();
      onMark(row, stretch, bar);
      return;
    }
    const target = moved(rows, here, event.key);
    if (!target) return;
    event.preventDefault();
    wanted.current = target;
    setPlace(target);
    // Beside an open panel the next shift is looked at as one goes.
    if (chosen) onChoose(rows[target.row]?.bars[target.bar]?.shift);
  }

  function onClick(event: MouseEvent): void {
    // A key clicks too, and never ends a drag.
    if (event.detail > 0 && wasDrag()) return;
    const at = placeOf(event.target);
    const bar = at && rows[at.row]?.bars[at.bar];
    if (!bar?.shift) return;
    setPlace(at);
    if (isMoving(bar)) onMoved();
    else onChoose(bar.shift);
  }

  const present = shareOf(period, now);
  const height = HEAD_HEIGHT + virtual.getTotalSize();
  return (
    <section ref={scroller} className={styles.scroller} aria-label={label}>
      {viewport.width > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the bars in it are buttons; what they do is done here for all
        <div
          ref={canvas}
          className={styles.canvas}
          style={{ width: labelWidth + width, height }}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocus={() => {
            hadFocus.current = true;
          }}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget) hadFocus.current = false;
          }}
          {...handlers}
        >
          <div className={styles.head} style={{ height: HEAD_HEIGHT }}>
            <div className={styles.corner} style={{ width: labelWidth }} />
            <ChartHeads heads={heads} scale={scale} width={width} />
          </div>
          <div className={styles.backdrop} aria-hidden="true" style={{ left: labelWidth, width }}>
            {bands.map(({ kind, start, end }) => (
              <i
                key={`${kind} ${start}`}
                className={styles[kind]}
                style={{ left: scale.x(start), width: scale.x(end) - scale.x(start) }}
              />
            ))}
            {columns.map(({ start, wall }) => (
              <i key={wall} className={styles.line} style={{ left: scale.x(start) }} />
            ))}
          </div>
          {present >= 0 && present < 1 && (
            <i className={styles.now} aria-hidden="true" style={{ left: labelWidth + scale.x(now) }} />
          )}
          {drag && (
            <div
              className={styles.drag}
              style={{
                left: labelWidth + scale.x(drag.stretch.start),
                width: scale.x(drag.stretch.end) - scale.x(drag.stretch.start),
                top: HEAD_HEIGHT + topOf(heights, drag.row),
                height: heights[drag.row],
              }}
            >
              <span>{fromTo(drag.stretch.start, drag.stretch.end, period.zone)}</span>
            </div>
          )}
          <ul className={styles.rows}>
            {virtual.getVirtualItems().map(({ index, start, size, key }) => {
              const row = rows[index];
              return row ? (
                <Row
                  key={key}
                  row={row}
                  index={index}
                  top={HEAD_HEIGHT + start}
                  height={size}
                  labelWidth={labelWidth}
                  scale={scale}
                  chosen={chosen}
                  changed={moving?.id}
                  focused={current?.row === index ? current.bar : -1}
                  to={toOf(row)}
                />
              ) : null;
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Goes to the bar that the keyboard stands on. */
export function goToBar(): void {
  document.querySelector<HTMLElement>('[data-place][tabindex="0"]')?.focus({ preventScroll: true });
}

/** The bar in which something happened. */
function placeOf(target: EventTarget): BarPlace | undefined {
  const bar = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-place]') : null;
  const [row, place] = bar?.dataset.place?.split(' ').map(Number) ?? [];
  return row === undefined || place === undefined ? undefined : { row, bar: place };
}

/** How far below the heads a row begins, in pixels. */
function topOf(heights: readonly number[], row: number): number {
  return heights.slice(0, row).reduce((sum, height) => sum + height, 0);
}

/** The override that a bar is a part of, from its beginning to its end. */
function wholeOf(bar: ChartBar | undefined): Stretch | undefined {
  return bar?.override && { start: bar.override.from, end: bar.override.to };
}
