import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Band } from './bands.ts';
import styles from './chart.module.css';
import { Row } from './chart-row.tsx';
import type { Head } from './heads.ts';
import { type BarPlace, firstPlace, moved, placeOfShift } from './keyboard.ts';
import { type Column, type Period, shareOf } from './period.ts';
import type { ChartRow } from './rows.ts';
import { scaleOf } from './scale.ts';
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
}

const ROW_HEIGHT = { layer: 40, final: 56, title: 36 } as const;
const HEAD_HEIGHT = 44;
const LABEL_WIDTH = 164;
/** In pixels: narrower columns scroll sideways. */
const LEAST_DAY = { day: 560, weeks: 46, month: 25, quarter: 9 } as const;

/**
 * The timeline: rows of bars over nights, weekends and holidays, with a line at the present. Only what can be seen is
 * drawn. Arrow keys go from shift to shift, Enter opens one, Escape closes it.
 */
export function Chart(props: ChartProps) {
  const { label, period, rows, heads, columns, bands, now, chosen, onChoose, toOf } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroller);
  const days = (period.last - period.first) / 86_400_000;
  const width = Math.max(viewport.width - LABEL_WIDTH, days * LEAST_DAY[period.span]);
  const scale = useMemo(() => scaleOf(period, width, viewport), [period, width, viewport]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW_HEIGHT[rows[index]?.look ?? 'layer'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  // The heights of rows go by their look.
  useEffect(() => virtual.measure(), [rows]);

  // Where not all fits, what matters is in sight at first: the chosen shift, else the present.
  const inSight = useRef(chosen?.at ?? now);
  inSight.current = chosen?.at ?? now;
  useEffect(() => {
    const room = viewport.width - LABEL_WIDTH;
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

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || !current) return;
    const target = moved(rows, current, event.key);
    if (!target) return;
    event.preventDefault();
    wanted.current = target;
    setPlace(target);
    // Beside an open panel the next shift is looked at as one goes.
    if (chosen) onChoose(rows[target.row]?.bars[target.bar]?.shift);
  }

  function onClick(event: MouseEvent): void {
    const at = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-place]') : null;
    const [row = '', bar = ''] = at?.dataset.place?.split(' ') ?? [];
    const shift = rows[Number(row)]?.bars[Number(bar)]?.shift;
    if (!at || !shift) return;
    setPlace({ row: Number(row), bar: Number(bar) });
    onChoose(shift);
  }

  const present = shareOf(period, now);
  const height = HEAD_HEIGHT + virtual.getTotalSize();
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={label}
      style={{ '--label-width': `${LABEL_WIDTH}px` }}
    >
      {viewport.width > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the bars in it are buttons; what they do is done here for all
        <div
          className={styles.canvas}
          style={{ width: LABEL_WIDTH + width, height }}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          <div className={styles.head} style={{ height: HEAD_HEIGHT }}>
            <div className={styles.corner} />
            <div className={styles.heads} style={{ width }}>
              {heads.map(({ start, end, top, bottom, present, title }) => (
                <span
                  key={start}
                  className={styles.column}
                  data-present={present || undefined}
                  data-holiday={title !== undefined || undefined}
                  title={title}
                  style={{ left: scale.x(start), width: scale.x(end) - scale.x(start) }}
                >
                  <span>{top || '\u00a0'}</span>
                  <b>{bottom}</b>
                </span>
              ))}
            </div>
          </div>
          <div className={styles.backdrop} aria-hidden="true" style={{ width }}>
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
            <i className={styles.now} aria-hidden="true" style={{ left: LABEL_WIDTH + scale.x(now) }} />
          )}
          <ul className={styles.rows}>
            {virtual.getVirtualItems().map(({ index, start, key }) => {
              const row = rows[index];
              return row ? (
                <Row
                  key={key}
                  row={row}
                  index={index}
                  top={HEAD_HEIGHT + start}
                  scale={scale}
                  chosen={chosen}
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
