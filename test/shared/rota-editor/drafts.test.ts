import { describe, expect, test } from 'vitest';
import { parseRotaFile } from '../../../shared/format/index.ts';
import {
  draftOf,
  draftProblems,
  mergeDrafts,
  newProblems,
  type RotaDraft,
  recordOf,
} from '../../../shared/rota-editor/index.ts';
import { bookOf } from './written-book.ts';

const file = `name: Payments
next: second
after: 90 minutes
layers:
  - id: weekly
    start: 2026-01-05T09:00
    every: [4 days, 3 days]
    turns: [ada, [ben, cho], nobody]
    priority: 1
  - id: nights
    name: Nights
    start: 2026-01-05T20:00
    end: 2027-01-04T20:00
    every: 24 hours
    turns: [ada]
    hours:
      - { days: [mon, tue, wed, thu, fri, sat, sun], from: "20:00", to: "08:00" }
      - { from: "12:00", to: "13:00" }
`;

function draftIn(text: string): RotaDraft {
  const rota = bookOf({
    'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\n',
    'rotas/payments.yaml': text,
  }).rotas.get('payments');
  if (!rota) throw new Error('no rota');
  return draftOf(rota);
}

describe('a draft', () => {
  const draft = draftIn(file);

  test('says what the file says, in its words, and null for what it leaves out', () => {
    expect(draft).toEqual({
      name: 'Payments',
      timeZone: null,
      role: 'primary',
      next: 'second',
      after: '90 minutes',
      coverage: 'always',
      layers: [
        {
          id: 'weekly',
          name: null,
          timeZone: null,
          start: '2026-01-05T09:00',
          end: null,
          every: ['4 days', '3 days'],
          turns: [['ada'], ['ben', 'cho'], []],
          advance: 'always',
          priority: 1,
          hours: null,
        },
        {
          id: 'nights',
          name: 'Nights',
          timeZone: null,
          start: '2026-01-05T20:00',
          end: '2027-01-04T20:00',
          every: ['1 day'],
          turns: [['ada']],
          advance: 'always',
          priority: null,
          hours: [
            { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '20:00', to: '08:00' },
            { days: null, from: '12:00', to: '13:00' },
          ],
        },
      ],
    });
  });

  test('is read as the same rota when it is written as a new file', () => {
    const { source: _, ...rota } = bookOf({
      'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\n',
      'rotas/payments.yaml': file,
    }).rotas.get('payments') ?? { source: undefined };
    expect(parseRotaFile('payments', recordOf(draft)).value).toEqual(rota);
  });
});

describe('what is wrong with a draft stands beside its field', () => {
  const good = { ...draftIn(file), next: null };
  const context = { rota: 'payments', people: new Set(['ada', 'ben', 'cho']), rotas: new Set(['payments', 'second']) };
  const layer = (change: Partial<RotaDraft['layers'][number]>): RotaDraft => ({
    ...good,
    layers: good.layers.map((each, index) => (index === 1 ? { ...each, ...change } : each)),
  });

  test.each<[string, RotaDraft, (string | number)[], string]>([
    ['no name', { ...good, name: ' ' }, ['name'], 'invalid-value'],
    ['a length in words of its own', { ...good, after: 'soon' }, ['after'], 'invalid-duration'],
    ['itself to call next', { ...good, next: 'payments' }, ['next'], 'own-next'],
    ['a rota that is none', { ...good, next: 'secnd' }, ['next'], 'unknown-rota'],
    ['a zone that is none', { ...good, timeZone: 'Warsaw' }, ['timeZone'], 'unknown-time-zone'],
    ['hours that are empty', { ...good, coverage: [] }, ['coverage'], 'empty-hours'],
    ['a start that is half written', layer({ start: '2026-01-' }), ['layers', 1, 'start'], 'invalid-time'],
    ['an end before the start', layer({ end: '2025-01-01T00:00' }), ['layers', 1, 'end'], 'end-before-start'],
    ['one length', layer({ every: ['1 wek'] }), ['layers', 1, 'every', 0], 'invalid-duration'],
    ['one of several lengths', layer({ every: ['1 day', ''] }), ['layers', 1, 'every', 1], 'invalid-duration'],
    ['no turns', layer({ turns: [] }), ['layers', 1, 'turns'], 'empty-turns'],
    ['a name that is no id', layer({ turns: [['ada'], ['Ben O']] }), ['layers', 1, 'turns', 1, 0], 'invalid-id'],
    ['somebody unknown', layer({ turns: [['ada', 'bne']] }), ['layers', 1, 'turns', 0, 1], 'unknown-person'],
    [
      'a time of day',
      layer({ hours: [{ days: null, from: '9', to: '17:00' }] }),
      ['layers', 1, 'hours', 0, 'from'],
      'invalid-time',
    ],
    ['an id that another has', layer({ id: 'weekly' }), ['layers', 1, 'id'], 'duplicate-layer'],
  ])('%s', (_, draft, path, code) => {
    expect(draftProblems(draft, context)[0]).toMatchObject({ path, code });
  });

  test('with the name that was probably meant', () => {
    const [problem] = draftProblems(layer({ turns: [['choo']] }), context);
    expect(problem?.message).toBe('nobody is called "choo": did you mean "cho"?');
  });

  test('keeps it from being saved, but not where the rota has it already', () => {
    const before = layer({ turns: [['ada'], ['gone']] });
    expect(newProblems({ ...before, name: 'Renamed' }, before, context)).toEqual([]);
    expect(newProblems(layer({ turns: [['gone'], ['bne']] }), before, context)).toMatchObject([
      { path: ['layers', 1, 'turns', 1, 0], code: 'unknown-person' },
    ]);
    expect(newProblems(before, null, context)).toMatchObject([{ code: 'unknown-person' }]);
  });

  test('and nothing where there is nothing wrong', () => {
    expect(draftProblems(good, context)).toEqual([]);
  });
});

describe('two changes of a rota', () => {
  const base = draftIn(file);
  const withNights = (change: Partial<RotaDraft['layers'][number]>): RotaDraft => ({
    ...base,
    layers: base.layers.map((layer) => (layer.id === 'nights' ? { ...layer, ...change } : layer)),
  });
  const fresh = (id: string) => ({ ...(base.layers[0] as RotaDraft['layers'][number]), id });

  test('go together at different keys, in a layer as well', () => {
    const mine = { ...withNights({ turns: [['ben']] }), role: 'secondary' as const };
    const theirs = { ...withNights({ name: 'By night' }), after: '5 minutes' };
    const { merged, conflicts } = mergeDrafts(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged).toEqual({
      ...withNights({ turns: [['ben']], name: 'By night' }),
      role: 'secondary',
      after: '5 minutes',
    });
  });

  test('that say the same are one', () => {
    const same = withNights({ turns: [['cho']] });
    expect(mergeDrafts(base, same, same)).toEqual({ merged: same, conflicts: [] });
  });

  test('are in conflict at the same key: both are told, and neither is lost', () => {
    const { merged, conflicts } = mergeDrafts(base, withNights({ turns: [['ben']] }), withNights({ turns: [['cho']] }));
    expect(conflicts).toEqual([{ path: ['layers', 'nights', 'turns'], mine: [['ben']], theirs: [['cho']] }]);
    expect(merged).toEqual(withNights({ turns: [['ben']] }));
  });

  test('are in conflict where one ends the layer that the other changes', () => {
    const mine = withNights({ turns: [['ben']] });
    const { conflicts } = mergeDrafts(base, mine, withNights({ end: '2026-12-01T20:00' }));
    expect(conflicts).toEqual([
      { path: ['layers', 'nights', 'end'], mine: '2027-01-04T20:00', theirs: '2026-12-01T20:00' },
    ]);
  });

  test('are in conflict where one takes out the layer that the other changes', () => {
    const mine = withNights({ turns: [['ben']] });
    const { merged, conflicts } = mergeDrafts(base, mine, { ...base, layers: base.layers.slice(0, 1) });
    expect(conflicts).toEqual([{ path: ['layers', 'nights'], mine: mine.layers[1], theirs: undefined }]);
    expect(merged).toEqual(mine);
  });

  test('bring new layers of both, each behind its neighbour', () => {
    const [weekly, nights] = base.layers as [RotaDraft['layers'][number], RotaDraft['layers'][number]];
    const mine = { ...base, layers: [weekly, fresh('mine'), nights] };
    const theirs = { ...base, layers: [weekly, nights, fresh('theirs')] };
    const { merged, conflicts } = mergeDrafts(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.layers.map(({ id }) => id)).toEqual(['weekly', 'mine', 'nights', 'theirs']);
  });

  test('take out what one of them takes out', () => {
    const mine = { ...base, layers: base.layers.slice(1) };
    const { merged, conflicts } = mergeDrafts(base, mine, withNights({ name: 'By night' }));
    expect(conflicts).toEqual([]);
    expect(merged.layers.map(({ id, name }) => [id, name])).toEqual([['nights', 'By night']]);
  });
});
