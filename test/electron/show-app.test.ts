import { expect, test } from 'vitest';
import type { DesktopFacts } from '../../electron/choose-host.ts';
import { showApp } from '../../electron/show-app.ts';
import type { DesktopEnd } from '../../electron/start-desktop.ts';

const able: DesktopFacts = {
  asksForBrowser: false,
  hasDisplay: true,
  main: 'main.js',
  program: 'electron',
  sandbox: { granted: 'yes' },
};

/** Shows it where these are the facts and the window ends so: what was started in turn, what was said, the status. */
async function shown(facts: Partial<DesktopFacts>, end: DesktopEnd = { kind: 'ended', status: 0 }) {
  const started: string[] = [];
  const said: string[] = [];
  const status = await showApp({
    facts: { ...able, ...facts },
    async startDesktop({ program, main }) {
      started.push(`${program} ${main}`);
      return end;
    },
    async serve() {
      started.push('browser');
      return 7;
    },
    err: (text) => said.push(text),
  });
  return { started, said, status };
}

test('the window is all that opens where it can, and its status is that of the start', async () => {
  expect(await shown({}, { kind: 'ended', status: 4 })).toEqual({
    started: ['electron main.js'],
    said: ['Watchbill opens in its own window.\n'],
    status: 4,
  });
});

test('without a window the browser opens, and Electron is not touched', async () => {
  const { started, said, status } = await shown({ program: undefined });
  expect({ started, status }).toEqual({ started: ['browser'], status: 7 });
  expect(said).toEqual([expect.stringMatching(/^Watchbill runs in the browser: .*npx install-electron.*\.\n$/)]);
});

test('a window that breaks at once is said, and the browser opens after all', async () => {
  const { started, said, status } = await shown({}, { kind: 'failed', how: 'ended at once with status 1' });
  expect({ started, status }).toEqual({ started: ['electron main.js', 'browser'], status: 7 });
  expect(said).toEqual([
    'Watchbill opens in its own window.\n',
    expect.stringContaining('Electron ended at once with status 1'),
  ]);
});
