import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptInOrder, prioritiesFor, type Ranked } from '../../../shared/rota-editor/from-when/priorities.ts';
import { runs } from '../rota/random-rotas.ts';

const rank = fc.integer({ min: 1, max: 4 });

/** Layers of which those that are there before and after keep their order, as the numbers ask for. */
const layers: fc.Arbitrary<Ranked[]> = fc
  .array(
    fc.record({
      before: fc.option(rank, { freq: 3 }),
      after: fc.option(rank, { freq: 3 }),
      written: fc.option(rank, { freq: 1 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => {
    const both = list.flatMap(({ before, after }, index) =>
      before === null || after === null ? [] : [{ index, before, after }],
    );
    const kept = keptInOrder(both);
    const lost = new Set(both.filter((_, index) => !kept.has(index)).map(({ index }) => index));
    return list.map(({ before, after, written }, index) => ({
      before,
      after: lost.has(index) ? null : after,
      natural: written ?? index + 1,
    }));
  });

function keepsOrder(list: readonly Ranked[], numbers: readonly number[], when: 'before' | 'after'): boolean {
  return list.every((a, i) =>
    list.every((b, j) => {
      const [first, second] = [a[when], b[when]];
      if (first === null || second === null) return true;
      return Math.sign(first - second) === Math.sign((numbers[i] ?? 0) - (numbers[j] ?? 0));
    }),
  );
}

describe('the priorities of layers around a moment', () => {
  test('let the same ones win before it, and the wanted ones after it', () => {
    fc.assert(
      fc.property(layers, (list) => {
        const numbers = prioritiesFor(list);
        expect(numbers.every(Number.isInteger)).toBe(true);
        expect([keepsOrder(list, numbers, 'before'), keepsOrder(list, numbers, 'after')]).toEqual([true, true]);
      }),
      runs(2000),
    );
  });

  test('are the natural ones where these will do', () => {
    fc.assert(
      fc.property(layers, (list) => {
        const natural = list.map((layer) => layer.natural);
        fc.pre(keepsOrder(list, natural, 'before') && keepsOrder(list, natural, 'after'));
        const steady = list.filter(({ before, after }) => before !== null && after !== null);
        // What is there before only and what is there after only can share numbers in many ways; one is enough.
        fc.pre(steady.length === list.length || new Set(natural).size === natural.length);
        expect(prioritiesFor(list)).toEqual(natural);
      }),
      runs(500),
    );
  });
});
