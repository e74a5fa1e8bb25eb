import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, boundsOn } from '../../../electron/desktop/index.ts';

/** Without the bar at its top. */
const laptop = { x: 0, y: 25, width: 1440, height: 875 };
/** A larger one to its left, and higher. */
const left = { x: -2560, y: -300, width: 2560, height: 1440 };

const usual = { width: 1180, height: 800 };

describe('the window opens', () => {
  test.each<[string, readonly Required<Bounds>[], Bounds | undefined, Bounds]>([
    ['in its usual size on a new device', [laptop], undefined, usual],
    ['where it was', [laptop], { x: 100, y: 50, ...usual }, { x: 100, y: 50, ...usual }],
    ['where it was, across two displays', [laptop, left], { x: -400, y: 50, ...usual }, { x: -400, y: 50, ...usual }],
    [
      'where it was, at negative coordinates',
      [laptop, left],
      { x: -2000, y: -200, ...usual },
      { x: -2000, y: -200, ...usual },
    ],
    ['in the middle where its display is gone', [laptop], { x: -2000, y: -200, ...usual }, usual],
    [
      'wholly on the display that shows most of it',
      [laptop],
      { x: 900, y: 500, ...usual },
      { x: 260, y: 100, ...usual },
    ],
    ['below the bar of the system', [laptop], { x: 10, y: 0, ...usual }, { x: 10, y: 25, ...usual }],
    ['no larger than its display, which was scaled', [laptop], { x: 0, y: 25, width: 2000, height: 1300 }, laptop],
    [
      'no smaller than its page is made for',
      [laptop],
      { x: 10, y: 30, width: 200, height: 100 },
      { x: 10, y: 30, width: 900, height: 600 },
    ],
    [
      'in a size that a small display has',
      [{ x: 0, y: 0, width: 800, height: 480 }],
      undefined,
      { width: 800, height: 480 },
    ],
    ['in its size where no place is remembered', [laptop], { width: 1000, height: 700 }, { width: 1000, height: 700 }],
    [
      'in its usual size where what is remembered is nonsense',
      [laptop],
      { x: Number.NaN, y: 0, width: -3, height: Number.NaN },
      usual,
    ],
    ['in its usual size where no display is known', [], { x: 5, y: 5, ...usual }, usual],
  ])('%s', (_, displays, remembered, bounds) => {
    expect(boundsOn(displays, remembered)).toEqual(bounds);
  });
});

const coordinate = fc.integer({ min: -6000, max: 6000 });
const size = fc.integer({ min: 1, max: 5000 });
const display = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 640, max: 4000 }),
  height: fc.integer({ min: 480, max: 3000 }),
});
const area = fc.record({ x: coordinate, y: coordinate, width: size, height: size });

test('wherever it was, all of it is seen on some display, and its numbers are whole', () => {
  fc.assert(
    fc.property(display, area, fc.constantFrom(0, 0.25), (screen, remembered, fraction) => {
      const { x, y, width, height } = boundsOn([screen], { ...remembered, x: remembered.x + fraction });
      expect([x ?? 0, y ?? 0, width, height].every(Number.isInteger)).toBe(true);
      expect(width).toBeLessThanOrEqual(screen.width);
      expect(height).toBeLessThanOrEqual(screen.height);
      if (x === undefined || y === undefined) return;
      expect(x >= screen.x && y >= screen.y).toBe(true);
      expect(x + width <= screen.x + screen.width && y + height <= screen.y + screen.height).toBe(true);
    }),
    { numRuns: 500, seed: 4 },
  );
});

test('what it opens with, it opens with again', () => {
  fc.assert(
    fc.property(fc.array(display, { minLength: 1, maxLength: 3 }), area, (displays, remembered) => {
      const once = boundsOn(displays, remembered);
      expect(boundsOn(displays, once)).toEqual(once);
    }),
    { numRuns: 500, seed: 4 },
  );
});
