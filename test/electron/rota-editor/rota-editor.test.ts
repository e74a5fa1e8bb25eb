import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBook } from '../../../electron/book/index.ts';
import { createEditor } from '../../../electron/edits/index.ts';
import { rotaEditorQueries } from '../../../electron/rota-editor/index.ts';
import type { BookEdit } from '../../../shared/contract.ts';
import type { RotaDraft } from '../../../shared/rota-editor/index.ts';
import { instant } from '../../../shared/time/index.ts';
import { goodBook, temporaryBook } from '../temporary-book.ts';

const payments = 'rotas/payments.yaml';

async function opened() {
  const { folder, dataFolder } = temporaryBook({ ...goodBook, 'people/cho.yaml': 'name: Cho Min\n' });
  const open = await openBook({ folder, dataFolder, clock: Date.now });
  const editor = createEditor({
    open: () => open,
    now: () => instant(Date.UTC(2026, 1, 20, 10, 12)),
    me: () => 'ada',
    onChange: () => undefined,
  });
  const ask = (rota: string | null) => rotaEditorQueries(() => open.book)['rota.draft']({ rota });
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  return { folder, open, editor, ask, read, write };
}

/** The draft of the rota, and the edit that lets Cho come last. */
async function withCho({ ask }: Pick<Awaited<ReturnType<typeof opened>>, 'ask'>) {
  const reply = await ask('payments');
  if (!reply.ok || !reply.value.draft) throw new Error('no draft');
  const base: RotaDraft = reply.value.draft;
  const layers = base.layers.map((layer) => ({ ...layer, turns: [...layer.turns, ['cho']] }));
  const edit: BookEdit = {
    kind: 'rota.save',
    rota: 'payments',
    base,
    draft: { ...base, layers },
    from: { kind: 'next-handover' },
  };
  return { base, edit };
}

describe('the editor is given', () => {
  test('a rota, what it can choose from, and what names it', async () => {
    const { ask } = await opened();
    expect(await ask('payments')).toMatchObject({
      ok: true,
      value: {
        draft: { name: 'Payments primary', layers: [{ id: 'weekly', turns: [['ada'], ['ben']] }] },
        timeZone: 'Europe/Warsaw',
        people: [
          { id: 'ada', name: 'Ada Nowak' },
          { id: 'ben', name: 'Ben Okoro' },
          { id: 'cho', name: 'Cho Min' },
        ],
        rotas: [{ id: 'payments', name: 'Payments primary' }],
        usedBy: [{ kind: 'service', id: 'checkout', name: 'Checkout' }],
      },
    });
  });

  test('what a new rota chooses from', async () => {
    const { ask } = await opened();
    expect(await ask(null)).toMatchObject({ ok: true, value: { draft: null, usedBy: [] } });
  });

  test('nothing of a rota that is not there, or cannot be read', async () => {
    const { ask, write, open } = await opened();
    expect(await ask('second')).toMatchObject({ ok: false, error: { code: 'unknown-rota' } });
    write(payments, 'name: [');
    await open.refresh();
    expect(await ask('payments')).toMatchObject({ ok: false, error: { code: 'file-broken' } });
  });
});

describe('a file that was changed outside while the editor was open', () => {
  test('keeps that change, where it is of other keys', async () => {
    const book = await opened();
    const { edit } = await withCho(book);
    book.write(payments, `# by hand\n${goodBook[payments]}`.replace('Payments primary', 'Payments'));
    expect(await book.editor.save(edit)).toMatchObject({ ok: true });
    expect(book.read(payments)).toBe(`# by hand
name: Payments
layers:
  - id: weekly
    start: 2026-01-05T09:00
    every: 1 week
    turns: [ada, ben]
    end: 2026-02-23T09:00
  - id: weekly-2
    start: 2026-02-23T09:00
    every: 1 week
    turns: [ben, cho, ada]
`);
  });

  test('is left as it is, where it is of the same key: neither is lost', async () => {
    const book = await opened();
    const { edit } = await withCho(book);
    const theirs = String(goodBook[payments]).replace('[ada, ben]', '[ben, ada]');
    book.write(payments, theirs);
    expect(await book.editor.save(edit)).toMatchObject({
      ok: false,
      error: { code: 'edit-conflict', message: expect.stringContaining('layers weekly turns') },
    });
    expect(book.read(payments)).toBe(theirs);
  });
});

test('deleting a rota that nothing names takes all of its files, and undoing brings them back', async () => {
  const { editor, folder, write, open, read } = await opened();
  expect(await editor.save({ kind: 'rota.delete', rota: 'payments' })).toMatchObject({
    ok: false,
    error: { code: 'rota-in-use' },
  });
  write('services/checkout.yaml', 'name: Checkout\n');
  await open.refresh();
  expect(await editor.save({ kind: 'rota.delete', rota: 'payments' })).toMatchObject({ ok: true });
  expect(readdirSync(join(folder, 'rotas'), { recursive: true })).toEqual(['payments']);
  expect(open.book.rotas.size).toBe(0);
  expect(await editor.step('undo')).toMatchObject({ ok: true, value: { done: true } });
  expect(read(payments)).toBe(goodBook[payments]);
  expect(read('rotas/payments/2026-03-03-dentist.yaml')).toBe(goodBook['rotas/payments/2026-03-03-dentist.yaml']);
});
