import { describe, expect, test } from 'vitest';
import { type KeyPress, stepsOf } from '../../../renderer/commands/key-steps.ts';

function pressed(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false, ...held };
}

describe('what a key means', () => {
  test.each([
    ['a letter', pressed('g', 'KeyG'), ['g']],
    ['a letter under Caps Lock', pressed('G', 'KeyG'), ['g']],
    ['a letter with Shift: nothing', pressed('G', 'KeyG', { shiftKey: true }), []],
    ['Escape', pressed('Escape', 'Escape'), ['escape']],
    ['Escape with Shift: nothing', pressed('Escape', 'Escape', { shiftKey: true }), []],
    ['a digit of the number pad', pressed('3', 'Numpad3'), ['3']],
    ['a question mark, with Shift as on most keyboards', pressed('?', 'Slash', { shiftKey: true }), ['?']],
    ['a letter with Alt: the browser’s', pressed('d', 'KeyD', { altKey: true }), []],
  ])('%s', (_, press, steps) => {
    expect(stepsOf(press, false)).toEqual(steps);
  });

  test('a bracket where the keyboard has one counts once or twice as a bracket, and as nothing else', () => {
    expect(new Set(stepsOf(pressed('[', 'BracketLeft'), false))).toEqual(new Set(['[']));
  });
});

describe('Ctrl, on a Mac Cmd', () => {
  const k = (held: Partial<KeyPress>) => pressed('k', 'KeyK', held);
  test.each([
    ['Ctrl K', k({ ctrlKey: true }), false, ['mod+k']],
    ['Cmd K on a Mac', k({ metaKey: true }), true, ['mod+k']],
    ['Ctrl K on a Mac, which deletes to the end of the line', k({ ctrlKey: true }), true, []],
    ['the Windows key', k({ metaKey: true }), false, []],
    ['Ctrl Shift K: with Shift another key', k({ ctrlKey: true, shiftKey: true }), false, ['mod+shift+k']],
    ['Cmd Shift K on a Mac', k({ metaKey: true, shiftKey: true }), true, ['mod+shift+k']],
    ['Ctrl Alt K', k({ ctrlKey: true, altKey: true }), false, []],
  ])('%s', (_, press, onMac, steps) => {
    expect(stepsOf(press, onMac)).toEqual(steps);
  });
});

describe('on other keyboards', () => {
  test.each([
    ['German: [ is AltGr 8', pressed('[', 'Digit8', { altKey: true, ctrlKey: true, altGraph: true }), false, '['],
    [
      'German: [ is AltGr 8, where the system hides Ctrl and Alt',
      pressed('[', 'Digit8', { altGraph: true }),
      false,
      '[',
    ],
    ['German Mac: ] is Option 6', pressed(']', 'Digit6', { altKey: true }), true, ']'],
    ['German: ü stands where [ is', pressed('ü', 'BracketLeft'), false, '['],
    ['German: + stands where ] is', pressed('+', 'BracketRight'), false, ']'],
    ['French: a dead circumflex stands where [ is', pressed('Dead', 'BracketLeft'), false, '['],
    ['French: 1 wants Shift', pressed('1', 'Digit1', { shiftKey: true }), false, undefined],
    ['French: & stands where 1 is', pressed('&', 'Digit1'), false, '1'],
    ['Czech: š stands where 3 is', pressed('š', 'Digit3'), false, '3'],
    ['Ukrainian: п stands where G is', pressed('п', 'KeyG'), false, 'g'],
    ['Greek: Ctrl K', pressed('κ', 'KeyK', { ctrlKey: true }), false, 'mod+k'],
  ])('%s', (_, press, onMac, step) => {
    if (step === undefined) expect(stepsOf(press, onMac)).toEqual([]);
    else expect(stepsOf(press, onMac)).toContain(step);
  });

  test('a letter that is there counts as itself, wherever it is', () => {
    expect(stepsOf(pressed('a', 'KeyQ'), false)).toEqual(['a']);
    expect(stepsOf(pressed(',', 'KeyM'), false)).toEqual([',']);
  });

  test('AltGr and Option make signs, never commands of letters', () => {
    expect(stepsOf(pressed('ł', 'KeyL', { altGraph: true }), false)).toEqual([]);
    expect(stepsOf(pressed('π', 'KeyP', { altKey: true }), true)).toEqual([]);
  });
});
