/** Where a window is, in the pixels in which Electron counts, which do not depend on a display's scale. */
export interface Bounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a display on which windows may lie, without bars of the system. */
type WorkArea = Required<Bounds>;

/** Where nothing is remembered. */
const usual = { width: 1180, height: 800 };
/** The smallest that the page is made for. */
const least = { width: 900, height: 600 };

/**
 * Where to open the window: where it was, as far as displays are there to show all of it; else moved onto the one that
 * shows most of it, and made to fit. Without a place where none is remembered or its display is gone: Electron centres it
 * then. The first display is the main one.
 */
export function boundsOn(displays: readonly WorkArea[], remembered: Bounds | undefined): Bounds {
  const [main] = displays;
  const size = remembered && isSize(remembered) ? remembered : usual;
  const { x, y } = remembered ?? {};
  if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) return fitted(size, main);
  const window = { x, y, ...fitted(size, undefined) };
  const seen = displays.map((display) => ({ display, area: sharedArea(window, display) }));
  const all = seen.reduce((sum, { area }) => sum + area, 0);
  if (all >= window.width * window.height) return rounded(window);
  const most = seen.reduce((best, one) => (one.area > best.area ? one : best), { display: main, area: 0 });
  if (!most.display || most.area === 0) return fitted(size, main);
  const { display } = most;
  const { width, height } = fitted(size, display);
  return rounded({
    x: within(x, display.x, display.x + display.width - width),
    y: within(y, display.y, display.y + display.height - height),
    width,
    height,
  });
}

function isSize({ width, height }: Bounds): boolean {
  return Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0;
}

/** Not smaller than the page is made for, and not larger than the display. */
function fitted({ width, height }: Bounds, display: WorkArea | undefined): { width: number; height: number } {
  return {
    width: Math.round(Math.min(Math.max(width, least.width), display?.width ?? Number.POSITIVE_INFINITY)),
    height: Math.round(Math.min(Math.max(height, least.height), display?.height ?? Number.POSITIVE_INFINITY)),
  };
}

function sharedArea(a: WorkArea, b: WorkArea): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function rounded({ x, y, width, height }: WorkArea): WorkArea {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}
