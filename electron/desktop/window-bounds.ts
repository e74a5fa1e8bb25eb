export interface Bounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** Replaced on merge. */
export function boundsOn(displays: readonly Required<Bounds>[], remembered: Bounds | undefined): Bounds {
  const { x, y } = remembered ?? {};
  const standard = { width: 1180, height: 800 };
  if (!remembered || x === undefined || y === undefined) return remembered ?? standard;
  const isThere = displays.some(
    (on) =>
      x >= on.x && y >= on.y && x + remembered.width <= on.x + on.width && y + remembered.height <= on.y + on.height,
  );
  return isThere ? remembered : standard;
}
