import { describe, expect, test } from 'vitest';
import {
  lengthParts,
  lengthText,
  moved,
  withNewLayer,
  withoutPerson,
  withPerson,
} from '../../../renderer/rota-editor/changes.ts';
import { rotaDraftWith } from '../../../shared/rota-editor/index.ts';

test.each([
  [0, 2, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [1, 1, ['a', 'b', 'c']],
  [9, 0, ['a', 'b', 'c']],
])('moving %i to %i gives %j', (from, to, order) => {
  expect(moved(['a', 'b', 'c'], from, to)).toEqual(order);
});

describe('turns', () => {
  test('take one more person, alone or together with others', () => {
    expect(withPerson([['ada']], 'ben')).toEqual([['ada'], ['ben']]);
    expect(withPerson([['ada'], []], 'ben', 0)).toEqual([['ada', 'ben'], []]);
    expect(withPerson([['ada']], 'ada', 0)).toEqual([['ada']]);
  });

  test('lose a person, and with the last one the turn', () => {
    expect(withoutPerson([['ada', 'ben'], ['ada']], 0, 'ada')).toEqual([['ben'], ['ada']]);
    expect(withoutPerson([['ada', 'ben'], ['ada']], 1, 'ada')).toEqual([['ada', 'ben']]);
  });
});

test('a new layer hands over as the last one and has an id of its own', () => {
  const once = withNewLayer(rotaDraftWith('Payments', null, []), '2026-03-02T09:00');
  const twice = withNewLayer(once, '2026-03-02T09:00');
  expect(twice.layers.map(({ id }) => id)).toEqual(['layer-1', 'layer-2']);
  expect(
    withNewLayer({ ...twice, layers: twice.layers.slice(1) }, '2026-03-02T09:00').layers.map(({ id }) => id),
  ).toEqual(['layer-2', 'layer-3']);
});

test.each([
  ['1 week', '1', 'week'],
  ['90 minutes', '90', 'minute'],
  [' days', '', 'day'],
] as const)('%s is %s and %s, and back', (text, count, unit) => {
  expect(lengthParts(text)).toEqual({ count, unit });
  expect(lengthText(count, unit)).toBe(count === '' ? ` ${unit}s` : text);
});

test('a text that is no length has no parts', () => {
  expect(lengthParts('soon')).toBeUndefined();
});
