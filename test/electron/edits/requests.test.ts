import { describe, expect, test } from 'vitest';
import { rotaPlanOf } from '../../../shared/book/index.ts';
import type { BookEdit } from '../../../shared/contract.ts';
import { requestsOf } from '../../../shared/requests/index.ts';
import { shiftsOf } from '../../../shared/rota/index.ts';
import { formatLocal, instant, toWall, zoneOf } from '../../../shared/time/index.ts';
import { type BookFiles, goodBook } from '../temporary-book.ts';
import { openedEditor } from './opened-editor.ts';

const now = Date.UTC(2026, 1, 20, 10, 12);
const warsaw = zoneOf('Europe/Warsaw');

const book: BookFiles = {
  ...goodBook,
  'people/cho.yaml': 'name: Cho Tanaka\nuntil: 2026-12-31\n',
  'rotas/payments/2026-03-03-dentist.yaml': 'kind: add\nfrom: 2027-03-03T09:00\nto: 2027-03-03T13:00\nby: ben\n',
  'rotas/nights.yaml': `name: Nights
coverage: none
layers:
  - id: nights
    start: 2026-01-05T09:00
    every: 1 week
    turns: [ada, ben, cho]
    hours:
      - { days: [mon, tue], from: "20:00", to: "08:00" }
`,
};

/** Turn 7 is Ben's: 2026-02-23 to 2026-03-02; turn 8 is Ada's. */
const ben7 = { layer: 'weekly', turn: 7, person: 'ben' };
const ada8 = { layer: 'weekly', turn: 8, person: 'ada' };

const opened = (me = 'ben') => openedEditor(book, { at: now, me });
type Opened = Awaited<ReturnType<typeof opened>>;

function shifts({ open }: Opened, rota: string, person: string): string[] {
  const plan = rotaPlanOf(open.book, rota);
  const [from, to] = [Date.UTC(2026, 1, 23), Date.UTC(2026, 2, 9)].map(instant);
  if (!plan || from === undefined || to === undefined) return [];
  return shiftsOf(plan, person, from, to).map(({ start, end }) =>
    [start, end].map((at) => formatLocal(toWall(warsaw, at))).join(' '),
  );
}

const requests = ({ open }: Opened, person: string) => requestsOf(open.book, person, instant(now));

describe('a whole turn that is offered', () => {
  const offer = {
    kind: 'request.offer',
    rota: 'payments',
    what: { kind: 'turn', turn: ben7 },
    offeredTo: null,
  } as const;
  const file = 'rotas/payments/2026-02-23-ben-offers.yaml';

  test('is written as a swap whose other side is sought, and changes nobody’s shifts', async () => {
    const here = await opened();
    const before = shifts(here, 'payments', 'ben');
    expect(await here.editor.save({ ...offer, reason: 'Moving house' })).toMatchObject({
      value: { title: 'Ben Okoro offers Mon 23 Feb 09:00 – Mon 2 Mar 09:00' },
    });
    expect(here.read('rotas/payments/2026-02-23-moving-house.yaml')).toBe(`kind: swap
give: { layer: weekly, turn: 7, person: ben }
reason: Moving house
status: requested
created: 2026-02-20T10:12Z
createdBy: ben
`);
    expect(shifts(here, 'payments', 'ben')).toEqual(before);
  });

  test('waits for those who take turns in the rota, and is mine', async () => {
    const here = await opened();
    await here.editor.save(offer);
    expect(requests(here, 'ada').waiting).toMatchObject([{ kind: 'offer', give: { person: 'ben' }, offeredTo: null }]);
    expect(requests(here, 'cho').waiting).toEqual([]);
    expect(requests(here, 'ben')).toMatchObject({ waiting: [], mine: [{ status: 'requested' }] });
  });

  test('that is taken becomes a cover of its duty: exactly the turn changes hands', async () => {
    const here = await opened();
    await here.editor.save(offer);
    const id = '2026-02-23-ben-offers';
    expect(await here.editor.save({ kind: 'request.take', rota: 'payments', id, by: 'ada' })).toMatchObject({
      ok: true,
    });
    expect(here.read(file)).toBe(`kind: cover
status: accepted
created: 2026-02-20T10:12Z
createdBy: ben
from: 2026-02-23T09:00
to: 2026-03-02T09:00
person: ben
by: ada
decided: 2026-02-20T10:12Z
decidedBy: ben
`);
    // From her own week before to her own week after.
    expect(shifts(here, 'payments', 'ada')).toEqual(['2026-02-23T01:00 2026-03-09T01:00']);
    expect(shifts(here, 'payments', 'ben')).not.toContain('2026-02-23T09:00 2026-03-02T09:00');
    expect(requests(here, 'ada').waiting).toEqual([]);
    await here.editor.step('undo');
    expect(here.read(file)).toContain('status: requested');
  });

  test('that is taken in return for another is a swap of the two', async () => {
    const here = await opened();
    await here.editor.save(offer);
    const take = {
      kind: 'request.take',
      rota: 'payments',
      id: '2026-02-23-ben-offers',
      by: 'ada',
      inReturn: ada8,
    } as const;
    expect(await here.editor.save(take)).toMatchObject({ ok: true });
    expect(here.read(file)).toMatch(/take:\s+layer: weekly\s+turn: 8\s+person: ada/);
    expect(shifts(here, 'payments', 'ben')).toContain('2026-03-02T09:00 2026-03-09T01:00');
  });

  test('of nights becomes a cover from the first to the last of them', async () => {
    const here = await opened('cho');
    const turn = { layer: 'nights', turn: 8, person: 'cho' };
    await here.editor.save({ kind: 'request.offer', rota: 'nights', what: { kind: 'turn', turn }, offeredTo: ['ada'] });
    const id = '2026-03-02-cho-offers';
    expect(requests(here, 'ben').waiting).toEqual([]);
    await here.editor.save({ kind: 'request.take', rota: 'nights', id, by: 'ada' });
    expect(here.read(`rotas/nights/${id}.yaml`)).toMatch(/from: 2026-03-02T20:00\nto: 2026-03-04T08:00/);
    expect(shifts(here, 'nights', 'ada')).toEqual([
      '2026-03-02T20:00 2026-03-03T08:00',
      '2026-03-03T20:00 2026-03-04T08:00',
    ]);
  });
});

describe('a stretch that is offered', () => {
  const what = {
    kind: 'stretch',
    person: 'ben',
    from: Date.UTC(2026, 1, 24, 8),
    to: Date.UTC(2026, 1, 24, 12),
  } as const;
  const offer: BookEdit = { kind: 'request.offer', rota: 'payments', what, offeredTo: ['ada', 'cho'] };
  const id = '2026-02-24-ben-offers';
  const file = `rotas/payments/${id}.yaml`;

  test('is a cover that somebody takes', async () => {
    const here = await opened();
    await here.editor.save(offer);
    await here.editor.save({ kind: 'request.take', rota: 'payments', id, by: 'cho' });
    expect(here.read(file)).toMatch(/^kind: cover\n.*status: accepted\n.*by: cho\n/s);
    expect(shifts(here, 'payments', 'cho')).toEqual(['2026-02-24T09:00 2026-02-24T13:00']);
  });

  test('that two people take at once goes to the first; the second is told', async () => {
    const here = await opened();
    await here.editor.save(offer);
    const take = (by: string) => here.editor.save({ kind: 'request.take', rota: 'payments', id, by });
    const [first, second] = await Promise.all([take('cho'), take('ada')]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false, error: { code: 'already-decided' } });
    expect(here.read(file)).toContain('by: cho');
  });

  test('that one of two declines stays offered to the other; the last one declines it', async () => {
    const here = await opened();
    await here.editor.save(offer);
    await here.editor.save({ kind: 'request.decline', rota: 'payments', id, by: 'ada' });
    expect(here.read(file)).toMatch(/status: requested\nofferedTo: \[cho\]\n/);
    await here.editor.save({ kind: 'request.decline', rota: 'payments', id, by: 'cho' });
    expect(here.read(file)).toMatch(/status: declined\n/);
    expect(requests(here, 'ben').mine).toMatchObject([{ status: 'declined', decidedBy: 'ben' }]);
    expect(shifts(here, 'payments', 'cho')).toEqual([]);
  });

  test('that is withdrawn is no longer open', async () => {
    const here = await opened();
    await here.editor.save(offer);
    await here.editor.save({ kind: 'request.withdraw', rota: 'payments', id });
    expect(here.read(file)).toMatch(/status: withdrawn\n/);
    expect(requests(here, 'ada')).toMatchObject({ waiting: [], open: [] });
  });
});

describe('a swap that is proposed', () => {
  const propose = { kind: 'request.propose', rota: 'payments', give: ben7, take: ada8, reason: 'Wedding' } as const;
  const id = '2026-02-23-wedding';

  test('is for the other one to accept, and then exchanges exactly the two turns', async () => {
    const here = await opened();
    await here.editor.save(propose);
    expect(requests(here, 'ada').waiting).toMatchObject([{ kind: 'swap', take: { person: 'ada' } }]);
    expect(await here.editor.save({ kind: 'request.accept', rota: 'payments', id, by: 'ada' })).toMatchObject({
      value: {
        title: 'Ben Okoro and Ada Nowak swap Mon 23 Feb 09:00 – Mon 2 Mar 09:00 for Mon 2 Mar 09:00 – Mon 9 Mar 09:00',
      },
    });
    expect(shifts(here, 'payments', 'ben')).toContain('2026-03-02T09:00 2026-03-09T01:00');
    expect(shifts(here, 'payments', 'ada')).toContain('2026-02-23T01:00 2026-03-02T09:00');
  });

  test('whose turn somebody else holds by now is void, listed, and cannot be accepted', async () => {
    const here = await opened();
    await here.editor.save(propose);
    here.write('rotas/payments.yaml', String(book['rotas/payments.yaml']).replace('[ada, ben]', '[ben, ada]'));
    await here.open.refresh();
    expect(requests(here, 'ben').mine).toMatchObject([
      { void: expect.stringContaining('turn 7 of layer weekly is held by ada') },
    ]);
    expect(requests(here, 'ada').waiting).toEqual([]);
    expect(await here.editor.save({ kind: 'request.accept', rota: 'payments', id, by: 'ada' })).toMatchObject({
      error: { code: 'request-void' },
    });
    expect(await here.editor.save({ kind: 'request.withdraw', rota: 'payments', id })).toMatchObject({ ok: true });
  });
});

test.each([
  [
    'to oneself',
    { kind: 'request.offer', rota: 'payments', what: { kind: 'turn', turn: ben7 }, offeredTo: ['ben'] },
    'offers-to-oneself',
  ],
  [
    'of a turn that is not theirs',
    {
      kind: 'request.offer',
      rota: 'payments',
      what: { kind: 'turn', turn: { ...ben7, person: 'ada' } },
      offeredTo: null,
    },
    'not-held',
  ],
  [
    'of a turn that is over',
    { kind: 'request.offer', rota: 'payments', what: { kind: 'turn', turn: { ...ben7, turn: 1 } }, offeredTo: null },
    'request-over',
  ],
  [
    'of a time off duty',
    {
      kind: 'request.offer',
      rota: 'payments',
      what: { kind: 'stretch', person: 'cho', from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 2, 2) },
      offeredTo: null,
    },
    'not-on-call',
  ],
  [
    'with oneself',
    { kind: 'request.propose', rota: 'payments', give: ben7, take: { ...ben7, turn: 9 } },
    'swaps-with-oneself',
  ],
  ['in a rota that is not there', { kind: 'request.propose', rota: 'paymens', give: ben7, take: ada8 }, 'unknown-rota'],
  ['that is not there', { kind: 'request.accept', rota: 'payments', id: 'nothing', by: 'ada' }, 'unknown-override'],
  ['that is no request', { kind: 'request.withdraw', rota: 'payments', id: '2026-03-03-dentist' }, 'already-decided'],
] as const)('a request %s is refused', async (_, edit, code) => {
  const { editor } = await opened();
  const copy = JSON.parse(JSON.stringify(edit));
  expect(await editor.save(copy)).toMatchObject({ ok: false, error: { code } });
});

test('swaps of turns that touch are swaps all the same', async () => {
  const here = await opened();
  await here.editor.save({ kind: 'request.propose', rota: 'payments', give: ben7, take: ada8 });
  expect(requests(here, 'ada').waiting).toHaveLength(1);
});
