import { expect, test } from 'vitest';
import { chooseHost, hostInWords } from '../../electron/choose-host.ts';

test('the desktop window is chosen wherever it can be shown', () => {
  expect(chooseHost(undefined)).toEqual({ kind: 'desktop' });
  expect(hostInWords({ kind: 'desktop' })).toBe('Watchbill opens in its own window.');
});

test('otherwise the browser is, and the reason is said', () => {
  expect(hostInWords(chooseHost('not-built'))).toBe(
    'Watchbill runs in the browser: its desktop window is not built yet.',
  );
});
