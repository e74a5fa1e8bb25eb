/** Turns time into pixels, and knows which stretch of it can be seen. */
export interface Scale {
  /** Of the whole period, in pixels. */
  readonly width: number;
  /** Where an instant lies, in pixels from the start of the period. */
  x(at: number): number;
  /** The instant that lies there. */
  at(x: number): number;
  /** What can be seen, in pixels from the start of the period, with some more to both sides. */
  readonly visible: { readonly from: number; readonly to: number };
}

/** The scale of the time from `start` to `end` over `width` pixels. */
export function scaleOf(
  { start, end }: { readonly start: number; readonly end: number },
  width: number,
  visible: Scale['visible'],
): Scale {
  return {
    width,
    visible,
    x: (at) => ((at - start) / (end - start)) * width,
    at: (x) => start + (x / width) * (end - start),
  };
}

/** Whether a bar can be seen. */
export function shownIn({ x, visible }: Scale, bar: { readonly start: number; readonly end: number }): boolean {
  return x(bar.end) >= visible.from && x(bar.start) <= visible.to;
}
