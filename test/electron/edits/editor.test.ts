import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBook } from '../../../electron/book/index.ts';
import { createEditor } from '../../../electron/edits/index.ts';
import type { BookEdit } from '../../../shared/contract.ts';
import { instant } from '../../../shared/time/index.ts';
import { goodBook, temporaryBook } from '../temporary-book.ts';

const dentist = 'rotas/payments/2026-03-03-dentist.yaml';

async function opened() {
  const { folder, dataFolder } = temporaryBook();
  const open = await openBook({ folder, dataFolder, clock: Date.now });
  const changes: string[] = [];
  const editor = createEditor({
    open: () => open,
    now: () => instant(Date.UTC(2026, 1, 20, 10, 12)),
    me: () => 'ada',
    onChange: () => changes.push('changed'),
  });
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  return { folder, open, editor, changes, read, write };
}

const cover: BookEdit = {
  kind: 'override.add',
  rota: 'payments',
  override: {
    kind: 'cover',
    person: 'ben',
    by: 'ada',
    from: Date.UTC(2026, 2, 10, 8),
    to: Date.UTC(2026, 2, 10, 12),
    reason: 'School play',
  },
};
const coverFile = 'rotas/payments/2026-03-10-school-play.yaml';

const dentistChange = { kind: 'override.change', rota: 'payments', id: '2026-03-03-dentist' } as const;
const times = { from: Date.UTC(2026, 2, 10, 8), to: Date.UTC(2026, 2, 10, 12) };
const add = (override: object) => ({ kind: 'override.add', rota: 'payments', override: { ...override, ...times } });

describe('people that cannot be put on call are refused, and nothing is written:', () => {
  test.each([
    ['a stranger in a cover', add({ kind: 'cover', person: 'ben', by: 'ghost' }), 'unknown-person'],
    ['a stranger beside others', add({ kind: 'add', by: 'ghost' }), 'unknown-person'],
    ['a stranger in a set', add({ kind: 'set', people: ['ada', 'ghost'] }), 'unknown-person'],
    ['somebody twice in a set', add({ kind: 'set', people: ['ada', 'ada'] }), 'named-twice'],
    ['somebody who covers for themselves', add({ kind: 'cover', person: 'ben', by: 'ben' }), 'covers-oneself'],
    ['a stranger in a change', { ...dentistChange, by: 'ghost' }, 'unknown-person'],
    ['a change to a cover of oneself', { ...dentistChange, by: 'ada' }, 'covers-oneself'],
  ])('%s', async (_, edit, code) => {
    const { editor, read, folder } = await opened();
    const before = read(dentist);
    expect(await editor.draft(edit as BookEdit)).toMatchObject({ ok: false, error: { code } });
    expect(await editor.save(edit as BookEdit)).toMatchObject({ ok: false, error: { code } });
    expect(readdirSync(join(folder, 'rotas/payments'))).toEqual(['2026-03-03-dentist.yaml']);
    expect(read(dentist)).toBe(before);
  });

  test('but who is in an override and has left stays in it when its times change', async () => {
    const { editor, read, write, open } = await opened();
    write(dentist, read(dentist).replace('by: ben', 'by: gone'));
    await open.refresh();
    expect(await editor.save({ ...dentistChange, by: 'gone', reason: 'Dentist' })).toMatchObject({ ok: true });
    expect(read(dentist)).toContain('by: gone\nreason: Dentist');
  });
});

describe('an edit', () => {
  test('is a draft first: nothing is written, and the book is seen as it would be', async () => {
    const { editor, open, folder } = await opened();
    const draft = await editor.draft(cover);
    if (!draft.ok) throw new Error(draft.error.message);
    expect(draft.value.edit.title).toBe('Ada Nowak covers for Ben Okoro, Tue 10 Mar 09:00 – 13:00');
    expect(draft.value.after.overrides.get('payments')).toHaveLength(2);
    expect(open.book.overrides.get('payments')).toHaveLength(1);
    expect(readdirSync(join(folder, 'rotas/payments'))).toEqual(['2026-03-03-dentist.yaml']);
  });

  test('is saved as the book writes it, and said to have changed the book', async () => {
    const { editor, open, read, changes } = await opened();
    expect(await editor.save(cover)).toMatchObject({ ok: true });
    expect(read(coverFile)).toBe(`kind: cover
from: 2026-03-10T09:00
to: 2026-03-10T13:00
person: ben
by: ada
reason: School play
created: 2026-02-20T10:12Z
createdBy: ada
`);
    expect(open.book.overrides.get('payments')).toHaveLength(2);
    expect(changes).toEqual(['changed']);
  });

  test('of a file that was changed outside meanwhile is made in what the file says now', async () => {
    const { editor, read, write } = await opened();
    write(dentist, `# moved\n${goodBook[dentist]}`);
    const moved = {
      kind: 'override.change',
      rota: 'payments',
      id: '2026-03-03-dentist',
      to: Date.UTC(2026, 2, 3, 13),
    } as const;
    expect(await editor.save(moved)).toMatchObject({ ok: true });
    expect(read(dentist)).toBe(`# moved\n${String(goodBook[dentist]).replace('T13:00', 'T14:00')}`);
  });

  test('of a file that is broken now is refused, with its place', async () => {
    const { editor, write } = await opened();
    write(dentist, 'kind: [\n');
    const moved = { kind: 'override.change', rota: 'payments', id: '2026-03-03-dentist', reason: 'Later' } as const;
    expect(await editor.save(moved)).toMatchObject({ ok: false, error: { code: 'file-broken' } });
  });

  test('that would leave a file with an error is refused, and nothing is written', async () => {
    const { editor, folder } = await opened();
    const nobody = { ...cover, override: { ...cover.override, person: 'Not An Id' } } as BookEdit;
    expect(await editor.save(nobody)).toMatchObject({ ok: false, error: { code: 'invalid-edit' } });
    expect(readdirSync(join(folder, 'rotas/payments'))).toEqual(['2026-03-03-dentist.yaml']);
  });
});

describe('taking back', () => {
  test('undoes edit after edit until the files are as they were, and does them again', async () => {
    const { editor, read, folder } = await opened();
    await editor.save(cover);
    await editor.save({ kind: 'override.change', rota: 'payments', id: '2026-03-03-dentist', reason: 'Dentist' });
    await editor.save({ kind: 'override.remove', rota: 'payments', id: '2026-03-10-school-play' });
    const after = read(dentist);
    expect(editor.history).toMatchObject({
      undo: { title: expect.stringMatching(/^Removed: Ada Nowak covers/) },
      redo: null,
    });
    for (let times = 0; times < 3; times++) expect(await editor.step('undo')).toMatchObject({ value: { done: true } });
    expect(read(dentist)).toBe(goodBook[dentist]);
    expect(readdirSync(join(folder, 'rotas/payments'))).toEqual(['2026-03-03-dentist.yaml']);
    expect(await editor.step('undo')).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
    for (let times = 0; times < 3; times++) expect(await editor.step('redo')).toMatchObject({ value: { done: true } });
    expect(read(dentist)).toBe(after);
    expect(editor.history.redo).toBeNull();
  });

  test('never overwrites what somebody wrote since: it shows both, and can be left', async () => {
    const { editor, read, write } = await opened();
    await editor.save(cover);
    await editor.save({ kind: 'override.change', rota: 'payments', id: '2026-03-03-dentist', reason: 'Dentist' });
    write(dentist, 'kind: remove\nfrom: 2026-03-03T09:00\nto: 2026-03-03T13:00\nperson: ada\n');
    const theirs = read(dentist);
    expect(await editor.step('undo')).toEqual({
      ok: true,
      value: {
        done: false,
        title: 'Ben Okoro covers for Ada Nowak, Tue 3 Mar 09:00 – 13:00',
        files: [
          { file: dentist, left: `${goodBook[dentist]}reason: Dentist\n`, now: theirs, undone: goodBook[dentist] },
        ],
      },
    });
    expect(read(dentist)).toBe(theirs);
    expect(editor.forget('undo').undo?.title).toMatch(/^Ada Nowak covers/);
    expect(await editor.step('undo')).toMatchObject({ ok: true, value: { done: true } });
    expect(read(dentist)).toBe(theirs);
  });

  test('reaches back fifty edits', async () => {
    const { editor } = await opened();
    for (let hour = 1; hour <= 51; hour++) {
      const to = Date.UTC(2026, 2, 3, 12) + hour * 3_600_000;
      await editor.save({ kind: 'override.change', rota: 'payments', id: '2026-03-03-dentist', to });
    }
    let undone = 0;
    while ((await editor.step('undo')).ok) undone++;
    expect(undone).toBe(50);
  });

  test('what is asked for at once is done one after the other', async () => {
    const { editor, read } = await opened();
    const hours = [14, 15, 16, 17];
    await Promise.all(
      hours.map((hour) =>
        editor.save({
          kind: 'override.change',
          rota: 'payments',
          id: '2026-03-03-dentist',
          to: Date.UTC(2026, 2, 3, hour),
        }),
      ),
    );
    expect(read(dentist)).toContain('to: 2026-03-03T18:00');
    expect(await editor.step('undo')).toMatchObject({ ok: true });
    expect(read(dentist)).toContain('to: 2026-03-03T17:00');
  });
});
