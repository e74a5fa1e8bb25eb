import { describe, expect, test } from 'vitest';
import { chooseHost, type DesktopFacts, hostAfterFailure, hostInWords } from '../../electron/choose-host.ts';

const able: DesktopFacts = {
  asksForBrowser: false,
  hasDisplay: true,
  main: '/watchbill/dist/main.js',
  program: '/electron/electron',
  sandbox: { granted: 'yes' },
};
const helper = '/electron/chrome-sandbox';

test('the window is chosen wherever it can be shown', () => {
  const host = chooseHost(able);
  expect(host).toEqual({ kind: 'desktop', program: able.program, main: able.main });
  expect(hostInWords(host)).toBe('Watchbill opens in its own window.');
});

test('the window is tried where the system may know it as an exception', () => {
  expect(chooseHost({ ...able, sandbox: { granted: 'perhaps', helper } }).kind).toBe('desktop');
});

describe('otherwise the browser is, with the reason and the way to the window:', () => {
  const cases: readonly (readonly [what: string, facts: Partial<DesktopFacts>, sentence: string])[] = [
    ['it was asked for', { asksForBrowser: true }, ', as you asked.'],
    [
      'there is no display',
      { hasDisplay: false },
      ': there is no display here for its window; start it from a desktop session to get that.',
    ],
    [
      'root has no sandbox',
      { sandbox: { granted: 'not-for-root' } },
      ': for root its window would have no sandbox; start it as another user to get it.',
    ],
    ['nothing is built', { main: undefined }, ': its window is not built; run npm run build to get it.'],
    [
      'Electron is not there',
      { program: undefined },
      ": its window needs Electron's own program; run npx install-electron to get it.",
    ],
    [
      'no sandbox is granted',
      { sandbox: { granted: 'no', helper } },
      `: this system grants its window no sandbox; run sudo chown root '${helper}' && sudo chmod 4755 '${helper}' to get it.`,
    ],
  ];
  test.each(cases)('%s', (_, facts, sentence) => {
    expect(hostInWords(chooseHost({ ...able, ...facts }))).toBe(`Watchbill runs in the browser${sentence}`);
  });

  test('of several reasons the one that no command mends', () => {
    const host = chooseHost({ ...able, hasDisplay: false, main: undefined, program: undefined });
    expect(host).toEqual({ kind: 'browser', because: { why: 'no-display' } });
  });
});

describe('a window that broke as soon as it was started', () => {
  test('is said, with what to do', () => {
    expect(hostInWords(hostAfterFailure(able, 'ended at once with status 1'))).toBe(
      'Watchbill runs in the browser: its window could not be opened, since Electron ended at once with status 1; run npx install-electron to fetch Electron anew, or npm start -- --browser to leave it out.',
    );
  });

  test('had no sandbox, where the system restricts that', () => {
    const facts: DesktopFacts = { ...able, sandbox: { granted: 'perhaps', helper } };
    expect(hostAfterFailure(facts, 'was ended by SIGTRAP')).toEqual({
      kind: 'browser',
      because: { why: 'no-sandbox', helper },
    });
  });
});
