import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { dayNames } from '../../shared/time/index.ts';
import { HALVES, painted, type WeekGrid } from './week-grid.ts';
import styles from './week-grid-field.module.css';

interface WeekGridFieldProps {
  readonly label: string;
  readonly grid: WeekGrid;
  readonly onChange: (grid: WeekGrid) => void;
}

interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly value: boolean;
}

/** What keys paint, from where it was begun: over the grid as it was then. */
interface Brush {
  readonly from: number;
  readonly value: boolean;
  readonly over: WeekGrid;
}

const labels = [0, 6, 12, 18, 24];

/**
 * A week to paint: a row for each day, a field for each half hour. The pointer paints and wipes; by keys the arrows go
 * from field to field, Space paints or wipes one, Shift with the arrows goes on with it to the field that they reach.
 */
export function WeekGridField({ label, grid, onChange }: WeekGridFieldProps) {
  const [at, setAt] = useState(18);
  const [stroke, setStroke] = useState<Stroke>();
  const brush = useRef<Brush>(undefined);
  const table = useRef<HTMLDivElement>(null);
  const shown = stroke ? painted(grid, stroke.from, stroke.to, stroke.value) : grid;

  function fieldUnder(event: PointerEvent): number | undefined {
    const element = document.elementFromPoint(event.clientX, event.clientY);
    const field = element instanceof HTMLElement ? element.dataset.field : undefined;
    return field === undefined ? undefined : Number(field);
  }

  function onPointerDown(event: PointerEvent): void {
    const field = fieldUnder(event);
    if (event.button !== 0 || field === undefined) return;
    event.preventDefault();
    brush.current = undefined;
    table.current?.setPointerCapture(event.pointerId);
    setAt(field);
    setStroke({ from: field, to: field, value: !grid[field] });
  }

  function onPointerMove(event: PointerEvent): void {
    const field = fieldUnder(event);
    if (field !== undefined) setStroke((before) => before && { ...before, to: field });
  }

  function onPointerUp(): void {
    if (stroke) onChange(shown);
    setStroke(undefined);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      brush.current = { from: at, value: !grid[at], over: grid };
      onChange(painted(grid, at, at, !grid[at]));
      return;
    }
    const target = fieldBy(event.key, at);
    if (target === undefined) return;
    event.preventDefault();
    if (event.shiftKey) {
      brush.current ??= { from: at, value: grid[at] ?? false, over: grid };
      const { from, value, over } = brush.current;
      onChange(painted(over, from, target, value));
    } else brush.current = undefined;
    setAt(target);
    table.current?.querySelector<HTMLElement>(`[data-field="${target}"]`)?.focus();
  }

  return (
    <div className={styles.frame}>
      <div className={styles.hours} aria-hidden="true">
        {labels.map((hour) => (
          <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
            {String(hour).padStart(2, '0')}
          </span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table of 336 fields that is painted, not read */}
      <div
        ref={table}
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        className={styles.grid}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setStroke(undefined)}
        onKeyDown={onKeyDown}
      >
        {dayNames.map((name, day) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its fields have the focus
          <div key={name} role="row" className={styles.day}>
            {/* biome-ignore lint/a11y/useSemanticElements: see above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: only what can be painted has the focus */}
            <span role="rowheader" className={styles.name}>
              {name}
            </span>
            {Array.from({ length: HALVES }, (_, half) => {
              const field = day * HALVES + half;
              return (
                // biome-ignore lint/a11y/useSemanticElements: see above
                <span
                  key={field}
                  role="gridcell"
                  className={styles.field}
                  data-field={field}
                  tabIndex={field === at ? 0 : -1}
                  aria-selected={shown[field]}
                  aria-label={`${name} ${clock(half)}`}
                  onFocus={() => setAt(field)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function clock(half: number): string {
  return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
}

function fieldBy(key: string, at: number): number | undefined {
  const [day, half] = [Math.floor(at / HALVES), at % HALVES];
  const to = (toDay: number, toHalf: number) =>
    toDay >= 0 && toDay < 7 && toHalf >= 0 && toHalf < HALVES ? toDay * HALVES + toHalf : undefined;
  switch (key) {
    case 'ArrowLeft':
      return to(day, half - 1);
    case 'ArrowRight':
      return to(day, half + 1);
    case 'ArrowUp':
      return to(day - 1, half);
    case 'ArrowDown':
      return to(day + 1, half);
    case 'Home':
      return to(day, 0);
    case 'End':
      return to(day, HALVES - 1);
    default:
      return undefined;
  }
}
