import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editYaml, type YamlPath } from '../../../../electron/book/edit/index.ts';
import { type Choose, oddFile } from './odd-file.ts';
import { meaningOf, placesIn } from './places.ts';

function moved(text: string, path: YamlPath, to: number): string {
  const result = editYaml(text, [{ op: 'move', path, to }]);
  if (!result.ok) throw new Error(result.error.message);
  return result.text;
}

describe('an item that moves', () => {
  const layers = `layers:
  # The weeks.
  - id: weekly # by week
    note: unknown to us

  # The nights,
  # in turn.
  - id: nights
  - { id: days, every: 1 day }
`;

  test('takes its comments and all of its keys along', () => {
    expect(moved(layers, ['layers', 1], 0)).toBe(`layers:
  # The nights,
  # in turn.
  - id: nights
  # The weeks.
  - id: weekly # by week
    note: unknown to us

  - { id: days, every: 1 day }
`);
    expect(moved(layers, ['layers', 0], 2)).toBe(`layers:
  # The nights,
  # in turn.
  - id: nights
  - { id: days, every: 1 day }
  # The weeks.
  - id: weekly # by week
    note: unknown to us

`);
  });

  test('leaves the file without a line end where it had none, and keeps those of Windows', () => {
    expect(moved('a:\n  - x\n  - y', ['a', 1], 0)).toBe('a:\n  - y\n  - x');
    expect(moved('a:\r\n- x # one\r\n- y\r\n', ['a', 0], 1)).toBe('a:\r\n- y\r\n- x # one\r\n');
  });

  test('in brackets changes places and leaves what stands between', () => {
    expect(moved('a: [x,  y, "z" ] # all', ['a', 2], 0)).toBe('a: ["z",  x, y ] # all');
  });

  test('has to be there, and its new place too', () => {
    for (const [path, to] of [
      [['a', 2], 0],
      [['a', 0], 2],
      [['b'], 0],
    ] as const) {
      expect(editYaml('a: [x, y]\nb: 1\n', [{ op: 'move', path, to }])).toMatchObject({ ok: false });
    }
  });
});

test('moving an item means what it says in any file, or is refused; no character is lost', () => {
  let moves = 0;
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const choose: Choose = (count) => gen(fc.nat, { max: count - 1 });
      const text = oddFile(choose);
      const items = placesIn(text).filter(({ op, path }) => op === 'remove' && typeof path.at(-1) === 'number');
      const chosen = items[choose(Math.max(items.length, 1))];
      if (!chosen) return;
      const { path } = chosen;
      const list = valueAt(meaningOf(text), path.slice(0, -1));
      if (!Array.isArray(list)) return;
      const to = choose(list.length);
      const result = editYaml(text, [{ op: 'move', path, to }]);
      if (!result.ok) return;
      moves++;
      const from = Number(path.at(-1));
      expect(valueAt(meaningOf(result.text), path.slice(0, -1))).toEqual(
        list.toSpliced(from, 1).toSpliced(to, 0, list[from]),
      );
      expect([...result.text].sort().join('')).toBe([...text].sort().join(''));
    }),
    { numRuns: 1500, seed: 7 },
  );
  expect(moves).toBeGreaterThan(100);
});

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}
