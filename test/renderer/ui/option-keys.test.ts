import { describe, expect, test } from 'vitest';
import { optionBy } from '../../../renderer/ui/option-keys.ts';

describe('keys in a text field with options below', () => {
  test.each([
    ['down from the text', 'ArrowDown', undefined, 0],
    ['down', 'ArrowDown', 3, 4],
    ['down from the last one stays', 'ArrowDown', 19, 19],
    ['up', 'ArrowUp', 3, 2],
    ['up from the first one, back into the text', 'ArrowUp', 0, undefined],
    ['up from the text stays there', 'ArrowUp', undefined, undefined],
    ['a page down', 'PageDown', 3, 13],
    ['a page down near the end', 'PageDown', 15, 19],
    ['a page up', 'PageUp', 13, 3],
    ['a page up near the beginning', 'PageUp', 3, 0],
    ['left is for the text', 'ArrowLeft', 3, null],
    ['Home is for the text', 'Home', 3, null],
  ] as const)('%s', (_, key, active, target) => {
    expect(optionBy(key, active, 20, true)).toBe(target);
  });

  test('where one option is always chosen, up from the first stays', () => {
    expect(optionBy('ArrowUp', 0, 20, false)).toBe(0);
    expect(optionBy('PageUp', 0, 20, false)).toBe(0);
  });

  test('without options all keys are for the text', () => {
    expect(optionBy('ArrowDown', undefined, 0, true)).toBe(null);
  });
});
