import { describe, expect, test } from 'vitest';
import { draftOf, planRotaEdit, type RotaDraft, type RotaEdit } from '../../../shared/rota-editor/index.ts';
import { at } from '../rota/cases.ts';
import { bookOf, edited, given, type Texts } from './written-book.ts';

const rota = `# The first to be called.
name: Payments primary
layers:
  - id: weekly
    name: Weekly
    start: 2026-08-24T09:00
    every: 1 week
    turns: [ben, piotr, kasia, ada] # the old order
    note: asked for by the customer
  - id: nights
    start: 2026-08-31T20:00
    every: 1 day
    turns: [ada, piotr, kasia, ben]
    hours:
      - { days: [mon, tue, wed, thu], from: "20:00", to: "08:00" }
`;

const book: Texts = {
  'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\n',
  ...Object.fromEntries(
    ['ada', 'ben', 'kasia', 'piotr', 'zofia'].map((id) => [`people/${id}.yaml`, `name: ${id}\n`] as const),
  ),
  'rotas/payments.yaml': rota,
};

/** A Thursday: the week is Piotr's, the next are Kasia's, Ada's and Ben's. */
const now = at('2026-11-26T10:00Z');

function baseIn(texts: Texts): RotaDraft {
  const kept = bookOf(texts).rotas.get('payments');
  if (!kept) throw new Error('no rota');
  return draftOf(kept);
}

/** The draft with one layer changed. */
function withLayer(draft: RotaDraft, id: string, change: Partial<RotaDraft['layers'][number]>): RotaDraft {
  return { ...draft, layers: draft.layers.map((layer) => (layer.id === id ? { ...layer, ...change } : layer)) };
}

function save(
  texts: Texts,
  draft: RotaDraft,
  from: Extract<RotaEdit, { kind: 'rota.save' }>['from'] = { kind: 'next-handover' },
) {
  const edit = { kind: 'rota.save', rota: 'payments', base: baseIn(texts), draft, from } as const;
  const plan = given(planRotaEdit(edit, { book: bookOf(texts), now, me: null }));
  const after = edited(texts, plan.changes);
  return { ...plan, after, file: after['rotas/payments.yaml'] ?? '' };
}

/** The lines that a text has and another has not. */
function newLines(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !known.has(line))
    .join('\n');
}

describe('a person who is taken out', () => {
  const { file, title, notes } = save(
    book,
    withLayer(baseIn(book), 'weekly', { turns: [['ben'], ['kasia'], ['ada']] }),
  );

  test('has had their turns: the layer ends at the next handover and another goes on behind it', () => {
    expect(file).toBe(`# The first to be called.
name: Payments primary
layers:
  - id: weekly
    name: Weekly
    start: 2026-08-24T09:00
    every: 1 week
    turns: [ben, piotr, kasia, ada] # the old order
    note: asked for by the customer
    end: 2026-11-30T09:00
  - id: weekly-2
    name: Weekly
    start: 2026-11-30T09:00
    every: 1 week
    turns: [kasia, ada, ben]
  - id: nights
    start: 2026-08-31T20:00
    every: 1 day
    turns: [ada, piotr, kasia, ben]
    hours:
      - { days: [mon, tue, wed, thu], from: "20:00", to: "08:00" }
`);
  });

  test('is told with the moment, and from when the others’ turns move', () => {
    expect(title).toBe('Payments primary: Weekly from Mon 30 Nov 09:00');
    expect(notes).toEqual([
      'Weekly: the turns of ben, kasia, ada stay where they are until Mon 21 Dec 09:00; from then on a round has 3 turns instead of 4.',
    ]);
  });
});

describe('the order is carried on', () => {
  test.each([
    ['somebody comes last', [['ben'], ['piotr'], ['kasia'], ['ada'], ['zofia']], '[kasia, ada, zofia, ben, piotr]'],
    ['somebody comes first', [['zofia'], ['ben'], ['piotr'], ['kasia'], ['ada']], '[kasia, ada, zofia, ben, piotr]'],
    ['who would be next is taken out', [['ben'], ['piotr'], ['ada']], '[ada, ben, piotr]'],
    ['who would be next is exchanged', [['ben'], ['piotr'], ['zofia'], ['ada']], '[zofia, ada, ben, piotr]'],
    ['two change places', [['ben'], ['kasia'], ['piotr'], ['ada']], '[kasia, piotr, ada, ben]'],
    ['two share a turn', [['ben'], ['piotr'], ['kasia', 'zofia'], ['ada']], '[[kasia, zofia], ada, ben, piotr]'],
    ['a turn is nobody’s', [['ben'], ['piotr'], [], ['ada']], '[nobody, ada, ben, piotr]'],
    ['everybody is new', [['zofia'], []], '[zofia, nobody]'],
  ])('where %s', (_, turns, expected) => {
    const { file } = save(book, withLayer(baseIn(book), 'weekly', { turns }));
    expect(newLines(rota, file)).toContain(`turns: ${expected}`);
  });

  test('where it is only turned round, nothing changes, and that is said', () => {
    const turns = [['piotr'], ['kasia'], ['ada'], ['ben']];
    const { file, notes, title, changes } = save(book, withLayer(baseIn(book), 'weekly', { turns }));
    expect(file).toBe(rota);
    expect(changes).toEqual([]);
    expect(title).toBe('Payments primary: nothing changes');
    expect(notes).toEqual([expect.stringMatching(/^Weekly goes round in the same order as before/)]);
  });

  test('with the cycle of lengths', () => {
    const cycle = { ...book, 'rotas/payments.yaml': rota.replace('every: 1 week', 'every: [4 days, 3 days]') };
    const turns = [['ben'], ['piotr'], ['zofia'], ['ada']];
    // Thursday is in the four days that began on Monday: the three days come first.
    const { file } = save(cycle, withLayer(baseIn(cycle), 'weekly', { turns }));
    expect(newLines(rota, file)).toContain('start: 2026-11-27T09:00\n    every: [3 days, 4 days]');
  });
});

describe('now, in the middle of a turn,', () => {
  test('who is on call stays where the edit is about others: the layer changes at its handover', () => {
    const { title } = save(book, withLayer(baseIn(book), 'weekly', { turns: [['ben'], ['piotr'], ['kasia']] }), {
      kind: 'now',
    });
    expect(title).toBe('Payments primary: Weekly from Mon 30 Nov 09:00');
  });

  test('who is taken out is relieved at once by the next, and later handovers stay on their days', () => {
    const turns = [['ben'], ['kasia'], ['ada']];
    const { file, title, notes } = save(book, withLayer(baseIn(book), 'weekly', { turns }), { kind: 'now' });
    expect(newLines(rota, file)).toBe(`    end: 2026-11-26T11:00
  - id: weekly-2
    start: 2026-11-26T11:00
    end: 2026-11-30T09:00
    turns: [kasia]
  - id: weekly-3
    start: 2026-11-30T09:00
    turns: [kasia, ada, ben]`);
    expect(title).toBe('Payments primary: Weekly from Thu 26 Nov 11:00');
    expect(notes[0]).toBe(
      'Weekly: kasia for the rest of the turn, Thu 26 Nov 11:00 – Mon 30 Nov 09:00. Later handovers stay on their days.',
    );
  });

  test('a shorter turn counts as if the one that runs had begun with it', () => {
    const { file } = save(book, withLayer(baseIn(book), 'weekly', { every: ['2 days'] }), { kind: 'now' });
    // Monday, Wednesday, and now Friday.
    expect(newLines(rota, file)).toBe(`    end: 2026-11-27T09:00
  - id: weekly-2
    start: 2026-11-27T09:00
    every: 2 days
    turns: [kasia, ada, ben, piotr]`);
  });

  test('a longer turn prolongs the one that runs', () => {
    const { file } = save(book, withLayer(baseIn(book), 'weekly', { every: ['2 weeks'] }), { kind: 'now' });
    expect(newLines(rota, file)).toBe(`    end: 2026-11-26T11:00
  - id: weekly-2
    start: 2026-11-26T11:00
    end: 2026-12-07T09:00
    every: 2 weeks
    turns: [piotr]
  - id: weekly-3
    start: 2026-12-07T09:00
    every: 2 weeks
    turns: [kasia, ada, ben, piotr]`);
  });
});

describe('another day or time of handover', () => {
  test('begins with the new handover that is nearest to the old one', () => {
    const { file, title } = save(book, withLayer(baseIn(book), 'weekly', { start: '2026-09-01T10:00' }));
    expect(newLines(rota, file)).toBe(`    end: 2026-12-01T10:00
  - id: weekly-2
    start: 2026-12-01T10:00
    turns: [kasia, ada, ben, piotr]`);
    expect(title).toBe('Payments primary: Weekly from Tue 1 Dec 10:00');
  });

  test('that lies ahead is taken as it is said: the order begins there as it is listed', () => {
    const change = { start: '2026-12-07T10:00', turns: [['zofia'], ['ben']] };
    const { file } = save(book, withLayer(baseIn(book), 'weekly', change));
    expect(newLines(rota, file)).toBe(`    end: 2026-12-07T10:00
  - id: weekly-2
    start: 2026-12-07T10:00
    turns: [zofia, ben]`);
  });
});

describe('what is told before saving', () => {
  test('that the past changes, where the moment lies in it', () => {
    const from = { kind: 'at', at: at('2026-11-23T08:00Z') } as const;
    const { notes, title } = save(book, withLayer(baseIn(book), 'weekly', { turns: [['zofia']] }), from);
    expect(title).toBe('Payments primary: Weekly from Mon 23 Nov 09:00');
    expect(notes[0]).toBe('Since Mon 23 Nov 09:00 the past reads otherwise than it was lived.');
  });

  test('that months are counted from another day, where a short one has clipped it', () => {
    const monthly = rota.replace('2026-08-24T09:00', '2026-08-31T09:00').replace('every: 1 week', 'every: 1 month');
    const texts = { ...book, 'rotas/payments.yaml': monthly };
    const { notes } = save(
      texts,
      withLayer(baseIn(texts), 'weekly', { turns: [['ben'], ['piotr'], ['zofia'], ['ada']] }),
    );
    expect(notes).toEqual([
      'Weekly: months are counted from the new start, so the handover of Thu 31 Dec 09:00 is on Wed 30 Dec 09:00.',
    ]);
  });

  test('that overrides of the past move, where the zone is corrected for all times', () => {
    const texts = {
      ...book,
      'rotas/payments/a.yaml': 'kind: add\nfrom: 2026-11-10T09:00\nto: 2026-11-10T13:00\nby: ada\n',
    };
    const { notes, after, title } = save(texts, { ...baseIn(texts), timeZone: 'UTC' }, { kind: 'always' });
    expect(notes).toEqual(['Local times of overrides are read in UTC now, those of the past as well.']);
    expect(title).toBe('Payments primary: time zone');
    expect(after).toEqual({ ...texts, 'rotas/payments.yaml': `${rota}timeZone: UTC\n` });
  });
});

describe('layers', () => {
  test('each have their own next handover', () => {
    const base = baseIn(book);
    const draft = { ...base, layers: base.layers.map((layer) => ({ ...layer, turns: [['ben'], ['kasia']] })) };
    expect(save(book, draft).title).toBe(
      'Payments primary: Weekly from Mon 30 Nov 09:00, nights from Thu 26 Nov 20:00',
    );
  });

  test('that are taken out end, and keep their past', () => {
    const base = baseIn(book);
    const { file, title } = save(book, { ...base, layers: base.layers.slice(0, 1) });
    expect(newLines(rota, file)).toBe('    end: 2026-11-26T20:00');
    expect(title).toBe('Payments primary: nights until Thu 26 Nov 20:00');
  });

  test('that have not begun are changed in place', () => {
    const later = { ...book, 'rotas/payments.yaml': rota.replace('2026-08-31T20:00', '2026-12-07T20:00') };
    const { file } = save(later, withLayer(baseIn(later), 'nights', { turns: [['ada']] }));
    expect(file).toBe(later['rotas/payments.yaml']?.replace('[ada, piotr, kasia, ben]', '[ada]'));
  });

  test('that are renamed go on', () => {
    const { file, title } = save(book, withLayer(baseIn(book), 'weekly', { name: 'Weeks' }));
    expect(file).toBe(rota.replace('name: Weekly', 'name: Weeks'));
    expect(title).toBe('Payments primary: Weekly now called Weeks');
  });

  test('that change places win over others from the moment on, by their places alone where these can say it', () => {
    const base = baseIn(book);
    const { file } = save(book, { ...base, layers: [...base.layers].reverse() });
    // What was stays behind the other, and wins over it as it did.
    expect(file.match(/- id: .*/g)).toEqual(['- id: nights-2', '- id: weekly', '- id: nights']);
    expect(file).not.toContain('priority');
  });

  test('that change places for the past as well move with all that is theirs', () => {
    const base = baseIn(book);
    const { file, title } = save(book, { ...base, layers: [...base.layers].reverse() }, { kind: 'always' });
    expect(file.split('\n').sort()).toEqual(rota.split('\n').sort());
    expect(file.match(/- id: .*/g)).toEqual(['- id: nights', '- id: weekly']);
    expect(title).toBe('Payments primary: order of layers, the past included');
  });

  test('that come in between need no numbers', () => {
    const base = baseIn(book);
    const fresh = { ...base.layers[0], id: 'evenings', name: null, start: '2026-12-07T09:00', turns: [['zofia']] };
    const draft = { ...base, layers: base.layers.toSpliced(1, 0, fresh as RotaDraft['layers'][number]) };
    const { file, title } = save(book, draft);
    expect(file).not.toContain('priority');
    expect(title).toBe('Payments primary: evenings from Mon 7 Dec 09:00');
  });
});

describe('the zone of the rota', () => {
  const dentist = 'rotas/payments/2026-03-03-dentist.yaml';
  const cover = 'kind: cover\nfrom: 2026-11-10T09:00 # early\nto: 2026-11-10T13:00\nperson: ben\nby: ada\n';
  const texts = { ...book, [dentist]: cover };
  const { file, after, notes } = save(texts, { ...baseIn(texts), timeZone: 'Europe/London' });

  test('is pinned to the layers that were lived in it; the new ones keep the time of day in the new zone', () => {
    expect(newLines(rota, file)).toContain('timeZone: Europe/Warsaw');
    expect(file).toContain('id: weekly-2\n    name: Weekly\n    start: 2026-11-30T09:00');
  });

  test('leaves overrides at their moments', () => {
    expect(after[dentist]).toBe(cover.replace('T09:00', 'T08:00').replace('T13:00', 'T12:00'));
    expect(notes).toContain(
      'The times of overrides are written anew for Europe/London: they stay at the same moments.',
    );
  });
});

describe('a swap', () => {
  const path = 'rotas/payments/2026-12-07-wedding.yaml';
  const swap = (give: string, take: string) => `kind: swap # agreed on the phone
give: { layer: weekly, turn: ${give} }
take: { layer: weekly, turn: ${take} }
reason: Wedding
`;

  test('goes over to the layer that goes on, with its turn', () => {
    const texts = { ...book, [path]: swap('14, person: kasia', '15, person: ada') };
    const turns = [['ben'], ['piotr'], ['kasia'], ['ada'], ['zofia']];
    const { after, notes } = save(texts, withLayer(baseIn(texts), 'weekly', { turns }));
    expect(after[path]).toBe(swap('0, person: kasia', '1, person: ada').replaceAll('weekly', 'weekly-2'));
    expect(notes).toHaveLength(1);
  });

  test('stays with its turns where the start is corrected for all times', () => {
    const texts = { ...book, [path]: swap('14, person: kasia', '15, person: ada') };
    const { after } = save(texts, withLayer(baseIn(texts), 'weekly', { start: '2026-07-27T09:00' }), {
      kind: 'always',
    });
    expect(after[path]).toBe(swap('18, person: kasia', '19, person: ada'));
  });

  test('that is only asked for goes over, too', () => {
    const asked = `${swap('14, person: kasia', '15, person: ada').replace(/take.*\n/, '')}status: requested\n`;
    const texts = { ...book, [path]: asked };
    const { after } = save(
      texts,
      withLayer(baseIn(texts), 'weekly', { turns: [['ben'], ['piotr'], ['kasia'], ['ada'], []] }),
    );
    expect(after[path]).toBe(asked.replace('weekly', 'weekly-2').replace('14', '0'));
  });

  test('of the turn that is cut now keeps the rest of it, as a cover', () => {
    const texts = { ...book, [path]: swap('13, person: piotr', '14, person: kasia') };
    const hours = [{ days: null, from: '08:00', to: '22:00' }];
    const { after } = save(texts, withLayer(baseIn(texts), 'weekly', { hours }), { kind: 'now' });
    expect(after[path]).toBe(
      swap('13, person: piotr', '14, person: kasia').replace(
        'take: { layer: weekly, turn: 14',
        'take: { layer: weekly-3, turn: 0',
      ),
    );
    expect(after[path.replace('wedding', 'wedding-2')]).toBe(`kind: cover
from: 2026-11-26T11:00
to: 2026-11-30T09:00
person: piotr
by: kasia
reason: Wedding
`);
  });

  test('that cannot be carried over is named, and what it did up to then stays', () => {
    const texts = { ...book, [path]: swap('12, person: ben', '15, person: ada') };
    const { after, notes } = save(
      texts,
      withLayer(baseIn(texts), 'weekly', { turns: [['ben'], ['piotr'], ['kasia']] }),
    );
    expect(notes.at(-1)).toBe(
      'The swap of ben and ada (Wedding, Mon 16 Nov 09:00 – Mon 23 Nov 09:00) cannot be carried over: one of its turns is no longer there, or somebody else’s. What it did up to then stays, as a cover.',
    );
    expect(after[path]).toContain('kind: cover # agreed on the phone');
  });
});

describe('is refused', () => {
  const edit = (change: Partial<Extract<RotaEdit, { kind: 'rota.save' }>>) =>
    planRotaEdit(
      {
        kind: 'rota.save',
        rota: 'payments',
        base: null,
        draft: baseIn(book),
        from: { kind: 'next-handover' },
        ...change,
      },
      { book: bookOf(book), now, me: null },
    );

  test.each([
    ['an id that is none', { rota: 'Payments' }, 'invalid-id'],
    ['an id that is taken', {}, 'rota-exists'],
    ['a rota that is gone', { rota: 'gone', base: baseIn(book) }, 'unknown-rota'],
    [
      'a moment beyond the last year',
      {
        base: baseIn(book),
        draft: withLayer(baseIn(book), 'weekly', { turns: [['ada']] }),
        from: { kind: 'at', at: 8.6e15 } as const,
      },
      'too-far',
    ],
    ['a draft that cannot be read', { base: baseIn(book), draft: { ...baseIn(book), after: 'soon' } }, 'invalid-draft'],
  ])('%s', (_, change, code) => {
    expect(edit(change)).toMatchObject({ ok: false, error: { code } });
  });

  test('a change of what somebody else changed meanwhile, with the places', () => {
    const base = { ...baseIn(book), name: 'Payments' };
    const draft = { ...base, name: 'Payments, first line' };
    expect(edit({ base, draft })).toMatchObject({
      ok: false,
      error: { code: 'edit-conflict', message: expect.stringContaining(': name') },
    });
  });
});

test('a new rota is written as a file of its own', () => {
  const plan = given(
    planRotaEdit(
      {
        kind: 'rota.save',
        rota: 'second',
        base: null,
        draft: { ...baseIn(book), name: 'Second', role: 'secondary' },
        from: { kind: 'next-handover' },
      },
      { book: bookOf(book), now, me: null },
    ),
  );
  expect(plan.title).toBe('New rota: Second');
  expect(baseIn({ ...book, 'rotas/payments.yaml': edited(book, plan.changes)['rotas/second.yaml'] ?? '' })).toEqual({
    ...baseIn(book),
    name: 'Second',
    role: 'secondary',
  });
});
