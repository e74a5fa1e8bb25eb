import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { icnsSizes } from '../../../build/icons/containers.ts';
import { appPictures, trayPictures, trayStates } from '../../../build/icons/promised.ts';
import { readPng } from './read-png.ts';

const resources = join(import.meta.dirname, '../../../electron/shell/resources');
const read = (path: string) => readFileSync(join(resources, path));

describe('the icons', () => {
  test.each([...appPictures, ...trayPictures])('$path is $size pixels wide and high, on a clear ground', (promised) => {
    const { width, height, alpha } = readPng(read(promised.path));
    expect({ width, height }).toEqual({ width: promised.size, height: promised.size });
    expect(alpha[0]).toBe(0);
    expect(alpha.includes(255)).toBe(true);
  });

  test('of Windows hold every size up to 256', () => {
    const file = read('icon.ico');
    const entries = Array.from({ length: file.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
    expect(entries.map((entry) => file.readUInt8(entry) || 256)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    for (const entry of entries) {
      const [length, start] = [file.readUInt32LE(entry + 8), file.readUInt32LE(entry + 12)];
      expect(readPng(file.subarray(start, start + length)).width).toBe(file.readUInt8(entry) || 256);
    }
  });

  test('of macOS hold every size up to 1024, and the margin that macOS wants', () => {
    const file = read('icon.icns');
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const widths = new Set<number>();
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const { width, alpha } = readPng(file.subarray(at + 8, at + file.readUInt32BE(at + 4)));
      widths.add(width);
      const middleRow = alpha.subarray((width * width) / 2, (width * width) / 2 + width);
      expect(middleRow.filter((value) => value > 127).length / width).toBeCloseTo(824 / 1024, 1);
    }
    expect([...widths].sort((a, b) => a - b)).toEqual(icnsSizes);
  });
});

describe('the states of the tray', () => {
  const pairs = trayStates.flatMap((one, index) => trayStates.slice(index + 1).map((other) => [one, other] as const));
  const looks: readonly (readonly [string, (state: string) => string])[] = [
    ['template', (state) => `tray/template/${state}Template.png`],
    ['dark', (state) => `tray/dark/${state}.png`],
    ['light', (state) => `tray/light/${state}.png`],
  ];

  describe.each(looks)('in %s', (_, pathOf) => {
    test.each(pairs)('%s and %s differ in shape, not only in colour, at the smallest size', (one, other) => {
      const [mine, theirs] = [silhouette(pathOf(one)), silhouette(pathOf(other))];
      const inAny = mine.filter((inside, pixel) => inside || theirs[pixel]).length;
      const inOne = mine.filter((inside, pixel) => inside !== theirs[pixel]).length;
      expect(inOne / inAny).toBeGreaterThan(0.3);
    });
  });

  function silhouette(path: string): readonly boolean[] {
    return [...readPng(read(path)).alpha].map((value) => value > 127);
  }
});
