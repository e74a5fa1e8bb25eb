import { describe, expect, test } from 'vitest';
import { type RotaCase, rotaCases } from './cases.ts';
import { scanOf, segmentsByScan } from './naive-scan.ts';

/** The longest step, in minutes, that does not pass over anything the case expects. */
function stepFor({ from, expected }: RotaCase): number {
  const minutes = [from, ...expected.map(({ end }) => end)].map((text) => Date.parse(text) / 60_000);
  return [15, 5].find((step) => minutes.every((minute) => minute % step === 0)) ?? 1;
}

/** Those written by hand and taken from elsewhere; the random ones are as well made anew for every law. */
const rules = rotaCases.filter(({ name }) => !name.startsWith('random '));

describe('a scan that asks every few minutes knows the rules of the rota', () => {
  test.each(rules)('$name', (rotaCase) => {
    const scan = scanOf(rotaCase);
    const { layer } = rotaCase;
    const peopleAt = layer ? (at: number) => scan.peopleOfLayerAt(layer, at) : scan.peopleAt;
    expect(segmentsByScan(scan, peopleAt, stepFor(rotaCase))).toEqual(rotaCase.expected);
  });
});
