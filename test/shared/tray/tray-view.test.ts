import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BookState, QueryOutput } from '../../../shared/contract.ts';
import { nowView, personView } from '../../../shared/now/index.ts';
import { DAY, HOUR, type Instant, instant, parseInstant, timeWords, zoneOf } from '../../../shared/time/index.ts';
import { type TrayFacts, type TrayView, trayView } from '../../../shared/tray/index.ts';
import { bookOf, rota, type WrittenBook } from '../people-pages/written-book.ts';

/** Wednesday 2026-03-04 at noon in Warsaw, in a week of Ada. */
const noon = at('2026-03-04T11:00:00Z');

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === undefined) throw new Error(`no instant: ${text}`);
  return found;
}

const team = { ada: { name: 'Ada' }, ben: { name: 'Ben' }, cho: { name: 'Cho' } };
const payments = { name: 'Payments primary', ...rota(['ada', 'ben']) };
const second = { name: 'Payments second line', role: 'secondary', ...rota(['ben', 'ada']) };
const sure: BookState = {
  folder: '/book',
  name: 'Harbour',
  timeZone: 'Europe/Warsaw',
  weekStart: 'mon',
  sample: false,
  changed: noon - DAY,
  errors: 0,
  warnings: 0,
  gone: false,
  outdated: [],
};

interface Scene {
  readonly me?: string | null;
  readonly rotas?: NonNullable<WrittenBook['rotas']>;
  readonly book?: Partial<BookState>;
  readonly time?: Instant;
  readonly pausedUntil?: number;
  readonly clock?: '24h' | '12h';
}

function facts({ me = 'ada', rotas = { payments }, book = {}, time = noon, ...rest }: Scene = {}): TrayFacts {
  const written = bookOf({ people: team, rotas });
  const clock = rest.clock ?? '24h';
  const session: QueryOutput<'session'> = {
    version: '0.1.0',
    settings: {
      book: '/book',
      me,
      theme: 'system',
      clock,
      weekStart: null,
      startAtLogin: false,
      leadTimes: [],
      pictureHosts: [],
    },
    notice: null,
    dataFolder: '/data',
    book: { ...sure, ...book },
    bookFailure: null,
    people: Object.keys(team).map((id) => personView(written, id)),
    rotas: [],
  };
  const write = timeWords(zoneOf('Europe/Warsaw'), clock);
  return { session, now: nowView(written, me, time), at: time, pausedUntil: rest.pausedUntil ?? null, write };
}

const shown = (scene?: Scene) => trayView(facts(scene));

function texts({ entries }: TrayView): readonly string[] {
  return entries.map((entry) => (entry.kind === 'separator' ? '-' : entry.text));
}

function actionOf({ entries }: TrayView, text: RegExp | string): unknown {
  return entries.flatMap((entry) => (entry.kind === 'action' && entry.text.match(text) ? [entry.action] : []))[0];
}

const idle = (name: string) => ({
  name,
  layers: [{ id: 'only', start: '2030-01-05T09:00', every: '1 week', turns: ['cho'] }],
  coverage: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
});

describe('the icon and its sentence', () => {
  test.each<[string, Scene, TrayView['state'], string]>([
    ['on call', {}, 'on-call', 'On call until Mon 09:00 · Payments primary'],
    ['on call on the 12-hour clock', { clock: '12h' }, 'on-call', 'On call until Mon 9:00 am · Payments primary'],
    [
      'on call without end',
      { rotas: { payments: { name: 'Payments', ...rota(['ada']) } } },
      'on-call',
      'On call, no handover within a year · Payments',
    ],
    [
      'on call in several rotas, the primary one first',
      { rotas: { a: { ...second, ...rota(['ada', 'ben']) }, payments } },
      'on-call',
      'On call until Mon 09:00 · Payments primary, Payments second line',
    ],
    [
      'second in line only',
      { me: 'ben', rotas: { payments, second } },
      'on-call',
      'On call as secondary until Mon 09:00 · Payments second line',
    ],
    ['off duty', { me: 'ben' }, 'off-duty', 'Off duty until Mon 09:00, then Payments primary'],
    ['off duty for good', { me: 'cho' }, 'off-duty', 'Off duty, no shift of yours within a year'],
    [
      'off duty, and nobody is on call elsewhere',
      { me: 'ben', rotas: { payments, idle: idle('Search'), idle2: idle('Mail') } },
      'off-duty',
      'Off duty until Mon 09:00, then Payments primary · nobody is on call for Search and 1 more',
    ],
    [
      'off duty in a book that nobody has touched for long',
      { me: 'ben', book: { changed: noon - 40 * DAY } },
      'off-duty',
      'Off duty until Mon 09:00, then Payments primary · book last changed Fri 23 Jan 12:00',
    ],
    [
      'on call in the sample team',
      { book: { sample: true } },
      'on-call',
      'On call until Mon 09:00 · Payments primary · sample team',
    ],
    [
      'on call as far as a broken book says',
      { book: { errors: 1, outdated: ['rotas/payments.yaml'] } },
      'on-call',
      'On call until Mon 09:00 · Payments primary · not sure: rotas/payments.yaml cannot be read',
    ],
    [
      'off duty as far as a broken book says',
      { me: 'ben', book: { errors: 2, outdated: ['rotas/payments.yaml', 'people/ada.yaml'] } },
      'out-of-date',
      'Not sure: rotas/payments.yaml and 1 more cannot be read · as last read, off duty until Mon 09:00, then Payment…',
    ],
    [
      'off duty as far as a book with errors says',
      { me: 'cho', book: { errors: 3 } },
      'out-of-date',
      'Not sure: the book has errors · as last read, off duty, no shift of yours within a year',
    ],
    ['nobody looks', { me: null }, 'out-of-date', 'Not known whether you are on call: nobody has said who you are'],
    ['a stranger looks', { me: 'zoe' }, 'out-of-date', 'Not known whether you are on call: zoe is not in this book'],
    ['no rotas', { rotas: {} }, 'off-duty', 'Off duty, no shift of yours within a year'],
  ])('%s', (_, scene, state, sentence) => {
    const view = shown(scene);
    expect(view.state).toBe(state);
    const isWhole = !sentence.endsWith('…');
    expect(isWhole ? view.tooltip : view.tooltip.slice(0, sentence.length - 1)).toBe(sentence.replace(/…$/, ''));
  });

  test('without a book why there is none', () => {
    const { session, ...rest } = facts();
    const bookFailure = { code: 'not-a-book', message: 'there is no book in /book', hint: 'Bring it back.' };
    const now = { at: noon, rotas: [], me: null, escalation: [] };
    const view = trayView({ ...rest, now, session: { ...session, book: null, bookFailure } });
    expect([view.state, view.tooltip]).toEqual([
      'out-of-date',
      'Not known whether you are on call: there is no book in /book',
    ]);
    expect(texts(view)).toContain('Quit Watchbill');
  });

  test('a colleague who joins or leaves does not end my shift', () => {
    const layer = { start: '2026-01-05T09:00', priority: 1 };
    const weekly = { ...layer, id: 'weeks', every: '1 week', turns: ['ada', 'ben'] };
    const daily = { ...layer, id: 'days', every: '1 day', turns: ['cho', 'nobody'] };
    const both = { name: 'Payments primary', layers: [weekly, daily] };
    expect(shown({ rotas: { payments: both } }).tooltip).toBe('On call until Mon 09:00 · Payments primary');
  });

  test('fits where Windows shows it, without half a character', () => {
    const long = { ...payments, name: 'Zażółć 🚨'.repeat(40) };
    const { tooltip } = shown({ rotas: { payments: long } });
    expect(tooltip.length).toBeLessThanOrEqual(127);
    expect(tooltip.isWellFormed()).toBe(true);
    expect(tooltip.endsWith('…')).toBe(true);
  });

  test('a book that is not sound never says plainly that I am off duty', () => {
    const scene = fc.record({
      me: fc.constantFrom(null, 'ada', 'ben', 'cho', 'zoe'),
      hours: fc.integer({ min: -20_000, max: 20_000 }),
      errors: fc.integer({ min: 0, max: 3 }),
      files: fc.array(fc.constantFrom('rotas/payments.yaml', 'people/ada.yaml'), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(scene, ({ me, hours, errors, files }) => {
        const book = { errors: errors + files.length, outdated: files };
        const view = shown({ me, book, time: instant(noon + hours * HOUR), rotas: { payments, second } });
        const isSound = book.errors === 0 && me !== null && me !== 'zoe';
        if (!isSound) expect(view.state).not.toBe('off-duty');
        expect(view.tooltip.startsWith('Off duty')).toBe(view.state === 'off-duty');
        expect(view.tooltip.startsWith('On call')).toBe(view.state === 'on-call');
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

describe('the menu', () => {
  test('holds all without opening the window', () => {
    expect(texts(shown({ rotas: { payments, second, idle: idle('Search') } }))).toEqual([
      'On call until Mon 09:00 · Payments primary · nobody is on call for Search',
      '-',
      'Payments primary: Ada until Mon 09:00, then Ben',
      'Search: NOBODY',
      'Payments second line: Ben until Mon 09:00, then Ada',
      '-',
      'Your next shift: Mon 09:00, Payments second line',
      '-',
      'Harbour: last changed Tue 3 Mar 12:00',
      '-',
      'Pause notifications for 1 hour',
      'Pause notifications until tomorrow 08:00',
      '-',
      'Open Watchbill',
      'Quit Watchbill',
    ]);
  });

  test('leads to what it names', () => {
    const view = shown({ rotas: { payments, second }, book: { errors: 1 } });
    expect(actionOf(view, 'On call until')).toEqual({ do: 'open', address: '/' });
    expect(actionOf(view, 'Payments second line: ')).toEqual({ do: 'open', address: '/rota/second' });
    expect(actionOf(view, 'Your next shift')).toEqual({
      do: 'open',
      address: '/rota/second?shift=second@2026-03-09T08:00:00Z',
    });
    expect(actionOf(view, 'Not everything is sure: the book has errors')).toEqual({ do: 'open', address: '/problems' });
    expect(actionOf(view, 'Quit')).toEqual({ do: 'quit' });
  });

  test('of very many rotas shows those that matter first, and how many more there are', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`r${index}`, { name: `R${index}`, ...rota(['cho']) }]),
    );
    const lines = texts(shown({ rotas: { ...many, payments } }));
    expect(lines[2]).toBe('Payments primary: Ada until Mon 09:00, then Ben');
    expect(lines).toContain('19 more');
    expect(lines.filter((line) => line.startsWith('R'))).toHaveLength(11);
  });

  test('says that I have no shift ahead', () => {
    expect(texts(shown({ me: 'cho' }))).toContain('No shift of yours within a year');
  });

  test('has no line twice in a row, and none at its ends', () => {
    for (const scene of [{}, { me: null, rotas: {} }, { me: 'cho', book: { changed: null } }]) {
      expect(texts(shown(scene)).join('|')).not.toMatch(/-\|-|^-|-$/);
    }
  });
});

describe('notifications', () => {
  test.each([
    ['2026-03-04T11:00:00Z', 'tomorrow 08:00', '2026-03-05T07:00:00Z'],
    ['2026-03-04T01:00:00Z', 'today 08:00', '2026-03-04T07:00:00Z'],
    ['2026-03-04T06:30:00Z', 'tomorrow 08:00', '2026-03-05T07:00:00Z'],
    ['2026-03-04T22:59:00Z', 'tomorrow 08:00', '2026-03-05T07:00:00Z'],
    ['2026-03-28T22:00:00Z', 'tomorrow 08:00', '2026-03-29T06:00:00Z'],
  ])('at %s are paused for an hour, or until %s', (now, morning, until) => {
    const view = shown({ time: at(now) });
    expect(actionOf(view, 'for 1 hour')).toEqual({ do: 'pause', until: at(now) + HOUR });
    expect(actionOf(view, `Pause notifications until ${morning}`)).toEqual({ do: 'pause', until: at(until) });
  });

  test('that are paused can be resumed', () => {
    const view = shown({ pausedUntil: noon + HOUR });
    expect(texts(view)).toContain('Notifications paused until today 13:00');
    expect(actionOf(view, 'Resume notifications')).toEqual({ do: 'pause', until: null });
    expect(actionOf(view, 'Pause')).toBeUndefined();
  });

  test('come again when the pause is over', () => {
    expect(actionOf(shown({ pausedUntil: noon }), 'Resume')).toBeUndefined();
  });
});
