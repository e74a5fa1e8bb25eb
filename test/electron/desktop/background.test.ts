import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { windowBackground } from '../../../electron/desktop/index.ts';

const tokens = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

test('before its first paint the window has the background of the page', () => {
  const [, light, dark] = /--bg: light-dark\((#\w+), (#\w+)\);/.exec(tokens) ?? [];
  expect([windowBackground(false), windowBackground(true)]).toEqual([light, dark]);
});
