import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Period } from './period.ts';
import type { ChartBar, ChartRow } from './rows.ts';
import type { Scale } from './scale.ts';
import { dragged, type Grip, type Stretch, selected } from './snap.ts';

/** What is being dragged: a stretch of a row that is marked, or an override that is moved or made longer. */
export interface Drag {
  readonly row: number;
  readonly stretch: Stretch;
  readonly bar: ChartBar | undefined;
}

interface DragOptions {
  readonly rows: readonly ChartRow[];
  readonly period: Period;
  readonly scale: Scale;
  /** Where x = 0 of the scale lies: any lane. */
  readonly canvas: RefObject<HTMLElement | null>;
  readonly onDrop: (row: ChartRow, stretch: Stretch, bar: ChartBar | undefined) => void;
}

/** In pixels: a hand that shakes drags nothing, and the ends of a bar are so wide. */
const SHAKE = 5;
const EDGE = 7;
/** In pixels: from so near a handover draws what is dragged. */
const DRAWN_FROM = 6;

interface Hold {
  readonly pointer: number;
  readonly row: number;
  readonly bar: ChartBar | undefined;
  readonly grip: Grip;
  readonly from: number;
  readonly x: number;
}

/** Follows the pointer over the rows that can be marked, and over overrides. Escape lets go. */
export function useDrag({ rows, period, scale, canvas, onDrop }: DragOptions) {
  const [drag, setDrag] = useState<Drag>();
  const hold = useRef<Hold>(undefined);
  /** The click at the end of a drag chooses nothing. */
  const justDropped = useRef(false);

  function onPointerDown(event: PointerEvent): void {
    justDropped.current = false;
    const lane = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-lane]') : null;
    if (event.button !== 0 || !lane || !(event.target instanceof HTMLElement)) return;
    const row = Number(lane.dataset.lane);
    const [, place] = event.target.closest<HTMLElement>('[data-place]')?.dataset.place?.split(' ') ?? [];
    const under = place === undefined ? undefined : rows[row]?.bars[Number(place)];
    const bar = under?.override ? under : undefined;
    if (!bar && !rows[row]?.canMark) return;
    const x = event.clientX - lane.getBoundingClientRect().left;
    const at = scale.at(x);
    hold.current = { pointer: event.pointerId, row, bar, grip: bar ? gripOf(bar, x, scale) : 'all', from: at, x };
  }

  function onPointerMove(event: PointerEvent): void {
    const held = hold.current;
    const lane = canvas.current?.querySelector<HTMLElement>('[data-lane]');
    if (!held || held.pointer !== event.pointerId || !lane) return;
    const x = event.clientX - lane.getBoundingClientRect().left;
    if (!drag && Math.abs(x - held.x) < SHAKE) return;
    canvas.current?.setPointerCapture(event.pointerId);
    const at = scale.at(x);
    const { span, zone } = period;
    const drawn = { to: handoversFor(rows, held), within: scale.at(DRAWN_FROM) - scale.at(0) };
    const inPeriod = Math.min(Math.max(at, period.start), period.end);
    const stretch = held.bar
      ? dragged(held.bar, at - held.from, held.grip, { span, zone, drawn })
      : selected(held.from, inPeriod, { span, zone, drawn });
    if (stretch) setDrag({ row: held.row, stretch, bar: held.bar });
  }

  function onPointerUp(event: PointerEvent): void {
    if (hold.current?.pointer !== event.pointerId) return;
    hold.current = undefined;
    if (!drag) return;
    justDropped.current = true;
    setDrag(undefined);
    const row = rows[drag.row];
    if (row) onDrop(row, drag.stretch, drag.bar);
  }

  function letGo(): void {
    hold.current = undefined;
    setDrag(undefined);
  }

  const isDragging = drag !== undefined;
  useEffect(() => {
    if (!isDragging) return;
    // Wherever the focus is, and before anything else that Escape ends.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      hold.current = undefined;
      justDropped.current = true;
      setDrag(undefined);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isDragging]);

  return {
    drag,
    /** Whether the click that comes now belongs to a drag. */
    wasDrag: () => justDropped.current,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: letGo },
  };
}

/** The handovers of the row and of who is on call in the end, but for those that the bar itself makes. */
function handoversFor(rows: readonly ChartRow[], { row, bar }: Pick<Hold, 'row' | 'bar'>): number[] {
  const shown = rows.filter(({ look }, index) => index === row || look === 'final').flatMap(({ bars }) => bars);
  const times = shown.flatMap(({ look, start, end }) => (look === 'draft' ? [] : [start, end]));
  return times.filter((time) => time !== bar?.start && time !== bar?.end);
}

function gripOf(bar: ChartBar, x: number, scale: Scale): Grip {
  const [left, right] = [scale.x(bar.start), scale.x(bar.end)];
  const edge = Math.min(EDGE, (right - left) / 3);
  if (x - left < edge) return 'start';
  return right - x < edge ? 'end' : 'all';
}
