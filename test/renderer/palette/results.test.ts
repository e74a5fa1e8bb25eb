import { describe, expect, test } from 'vitest';
import { entriesOf, type PaletteContent } from '../../../renderer/palette/entries.ts';
import { resultsOf } from '../../../renderer/palette/results.ts';
import type { RotaNow } from '../../../shared/contract.ts';

const person = (id: string, name: string, phone: string | null = null) => ({
  id,
  name,
  phone,
  email: null,
  timeZone: 'Europe/Warsaw',
});
const ada = person('ada', 'Ada Nowak', '+48 600 000 001');
const piotr = person('piotr', 'Piotr Zieliński');
const payments = { id: 'payments', name: 'Payments primary', role: 'primary', timeZone: 'Europe/Warsaw' };
const desk = { id: 'desk', name: 'Support desk', role: 'support', timeZone: 'Europe/Warsaw' };
const nowIn = (rota: typeof payments, people: RotaNow['people']): RotaNow => ({
  ...rota,
  people,
  since: null,
  until: null,
  next: null,
  gap: false,
});

const team: PaletteContent = {
  bound: new Set(['palette.open', 'shortcuts.show', 'theme.switch', 'go.now', 'go.people', 'rota.month']),
  people: [ada, piotr],
  rotas: [payments, desk],
  runbooks: [],
  now: { rotas: [nowIn(payments, [piotr]), nowIn(desk, [])] },
  theme: 'light',
};

/** `Heading: line, line`. */
function listed(text: string, recent: readonly string[] = [], content = team): readonly string[] {
  return resultsOf(entriesOf(content), text, recent).groups.map(
    ({ name, entries }) => `${name}: ${entries.map(({ title }) => title).join(', ')}`,
  );
}

describe('a runbook', () => {
  const crash = {
    path: 'kubernetes/KubePodCrashLooping.md',
    title: 'Pods crash',
    services: ['shop'],
    alerts: [{ alertname: 'KubePodCrashLooping' }],
    tags: ['oom'],
    owner: null,
    reviewed: null,
    reviewDue: null,
    severity: null,
    audience: [],
  };

  test.each(['pods cr', 'KubePodCrashLooping', 'looping', 'kube loop', 'shop', 'oom'])('is found by "%s"', (text) => {
    expect(listed(text, [], { ...team, runbooks: [crash] })).toContain('Runbooks: Pods crash');
  });

  test('leads to its page', () => {
    const [entry] = entriesOf({ ...team, runbooks: [crash] }).filter(({ group }) => group === 'Runbooks');
    expect(entry).toMatchObject({
      detail: 'kubernetes',
      action: { kind: 'page', address: '/runbooks/kubernetes/KubePodCrashLooping.md' },
    });
  });
});

describe('while nothing is written', () => {
  test('there are the pages, rotas, people with those on call first, and what can be done here and everywhere', () => {
    expect(listed('')).toEqual([
      'Pages: Now, People',
      'Rotas: Payments primary, Support desk',
      'People: Piotr Zieliński, Ada Nowak',
      'Commands: Month, Keyboard shortcuts, Change the theme',
    ]);
  });

  test('what was chosen lately comes first, and not twice', () => {
    expect(listed('', ['person ada', 'rota gone', 'command go.people']).slice(0, 2)).toEqual([
      'Recent: Ada Nowak, People',
      'Pages: Now',
    ]);
  });

  test('a large team does not fill the page: the rest is counted', () => {
    const people = Array.from({ length: 200 }, (_, number) => person(`p${number}`, `Person ${number}`));
    const { groups, left } = resultsOf(entriesOf({ ...team, people, rotas: [] }), '', []);
    const shown = groups.find(({ name }) => name === 'People')?.entries.length ?? 0;
    expect(shown).toBeGreaterThan(0);
    expect(shown + left).toBe(200);
  });
});

describe('what is written', () => {
  test.each([
    ['zielinski', ['People: Piotr Zieliński']],
    ['ada', ['People: Ada Nowak', 'Phone numbers: Copy number of Ada Nowak']],
    ['copy ada', ['Phone numbers: Copy number of Ada Nowak']],
    ['600', ['People: Ada Nowak', 'Phone numbers: Copy number of Ada Nowak']],
    ['desk', ['Rotas: Support desk']],
    ['dark', ['Commands: Change the theme']],
    ['rota', ['Rotas: Payments primary, Support desk', 'Commands: Month']],
    ['rota month', ['Commands: Month']],
    ['zzz', []],
    ['!', []],
  ])('%s', (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });

  test('of what fits as well, what was chosen lately comes first', () => {
    const people = [person('a', 'Kim Adler'), person('b', 'Kim Baker')];
    const content = { ...team, people, now: undefined };
    expect(listed('kim', ['person b'], content)).toEqual(['People: Kim Baker, Kim Adler']);
  });

  test('what does not fit on the list is counted', () => {
    const people = Array.from({ length: 200 }, (_, number) => person(`p${number}`, `Person ${number}`));
    const { groups, left } = resultsOf(entriesOf({ ...team, people }), 'person', []);
    expect((groups[0]?.entries.length ?? 0) + left).toBe(200);
  });
});

describe('a line', () => {
  const detailOf = (key: string, content = team) => entriesOf(content).find((entry) => entry.key === key)?.detail;

  test('says who is on call, and where', () => {
    expect(detailOf('person piotr')).toBe('on call for Payments primary');
    expect(detailOf('rota payments')).toBe('Piotr Zieliński on call');
    expect(detailOf('person ada')).toBe('');
  });

  test('says nothing of it where that is not known', () => {
    const unknown = { ...team, now: undefined };
    expect(detailOf('person piotr', unknown)).toBe('');
    expect(detailOf('rota payments', unknown)).toBe('primary');
  });

  test('leads to the page of a person or a rota', () => {
    const addresses = entriesOf(team).flatMap(({ action }) => (action.kind === 'page' ? action.address : []));
    expect(addresses.toSorted()).toEqual(['/people/ada', '/people/piotr', '/rota/desk', '/rota/payments']);
  });
});
