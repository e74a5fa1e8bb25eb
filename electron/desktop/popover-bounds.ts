import type { Bounds } from './window-bounds.ts';

/** In pixels: between the tray icon and the popover. */
const GAP = 4;

/**
 * Where a popover belongs: centred on its tray icon, below it where the bar is at the top of the display, else above it,
 * and wholly on the display.
 */
export function popoverBounds(
  icon: Required<Bounds>,
  display: Required<Bounds>,
  { width, height }: { readonly width: number; readonly height: number },
): Required<Bounds> {
  const isAtTop = icon.y + icon.height / 2 < display.y + display.height / 2;
  const x = Math.round(icon.x + icon.width / 2 - width / 2);
  const y = Math.round(isAtTop ? icon.y + icon.height + GAP : icon.y - height - GAP);
  return {
    x: within(x, display.x, display.x + display.width - width),
    y: within(y, display.y, display.y + display.height - height),
    width,
    height,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
