import { describe, expect, test } from 'vitest';
import { ariaKeys, keyNames } from '../../../renderer/commands/key-names.ts';

describe('keys as people read them', () => {
  test.each([
    ['mod+k', false, [['Ctrl', 'K']]],
    ['mod+k', true, [['⌘', 'K']]],
    ['g n', false, [['G'], ['N']]],
    ['?', false, [['?']]],
    ['escape', true, [['Esc']]],
    ['mod+shift+↑↓', false, [['Ctrl', 'Shift', '↑↓']]],
    ['space arrows', true, [['Space'], ['Arrows']]],
  ])('%s, on a Mac: %s', (keys, onMac, names) => {
    expect(keyNames(keys, onMac)).toEqual(names);
  });
});

describe('keys as a screen reader is told them', () => {
  test.each([
    ['mod+k', false, 'Control+K'],
    ['mod+k', true, 'Meta+K'],
    ['escape', false, 'Escape'],
    ['[', false, '['],
    ['g n', false, undefined],
  ])('%s, on a Mac: %s', (keys, onMac, told) => {
    expect(ariaKeys(keys, onMac)).toBe(told);
  });
});
