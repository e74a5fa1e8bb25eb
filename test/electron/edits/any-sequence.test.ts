import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBook } from '../../../electron/book/index.ts';
import { createEditor } from '../../../electron/edits/index.ts';
import { type Book, rotaPlansOf } from '../../../shared/book/index.ts';
import type { BookEdit } from '../../../shared/contract.ts';
import { scheduleOf } from '../../../shared/rota/index.ts';
import { draftOf, type RotaDraft } from '../../../shared/rota-editor/index.ts';
import { DAY, HOUR, instant, MINUTE } from '../../../shared/time/index.ts';
import { runs } from '../../shared/rota/random-rotas.ts';
import { fromWhen, someEdits } from '../../shared/rota-editor/random-edits.ts';
import { type BookFiles, temporaryBook } from '../temporary-book.ts';

/** A book with comments, an unknown key, Windows line ends and swaps, around the change of the clocks in March. */
const files: BookFiles = {
  'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\n',
  ...Object.fromEntries(
    ['ada', 'ada-2', 'ben', 'cho', 'zoe'].map((id) => [`people/${id}.yaml`, `name: ${id}\n`] as const),
  ),
  'rotas/payments.yaml': `# First in line.
name: Payments
layers:
  # The weeks.
  - id: weekly
    start: 2026-01-05T02:30
    every: 1 week
    turns: [ada, ben, cho] # in this order
    wish: the customer's
  - id: nights
    name: "Nights"
    start: 2026-01-05T20:00
    every: [4 days, 3 days]
    turns: [ben, [cho, ada], nobody]
    hours:
      - { from: "20:00", to: "08:00" }
  - { id: days, start: 2026-03-02T09:00, every: 1 day, turns: [zoe], priority: 3, hours: [{ days: [mon], from: "10:00", to: "11:00" }] }
`,
  'rotas/second.yaml':
    'name: Second\r\nrole: secondary\r\nlayers:\r\n  - id: weekly\r\n    start: 2026-01-05T09:00\r\n    every: 1 week\r\n    turns:\r\n      - ben # first\r\n      - ada\r\n',
  'rotas/payments/2026-03-23-fair.yaml': `kind: swap
give: { layer: weekly, turn: 11, person: cho }
take: { layer: weekly, turn: 13, person: ben }
`,
  'rotas/payments/2026-03-29-wedding.yaml': `kind: cover # agreed
from: 2026-03-29T01:00
to: 2026-03-29T04:00
person: cho
by: zoe
`,
};
const now = Date.UTC(2026, 2, 27, 10, 12, 30);

function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  return Object.fromEntries(found.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

/** What somebody does next; worked out from the book as it is by then. */
type Act = 'undo' | 'redo' | ((book: Book) => BookEdit | undefined);

const place = fc.nat({ max: 9 });
const person = fc.constantFrom('ada', 'ben', 'cho', 'zoe');

const rotaSave = fc.tuple(fc.constantFrom('payments', 'second'), someEdits, fromWhen(now)).map(
  ([id, edit, from]): Act =>
    (book) => {
      const rota = book.rotas.get(id);
      if (!rota) return undefined;
      const base: RotaDraft = draftOf(rota);
      return { kind: 'rota.save', rota: id, base, draft: edit(base), from };
    },
);

const overrideEdit = fc
  .tuple(fc.constantFrom('add', 'change', 'remove'), place, person, fc.integer({ min: 1, max: 90 }))
  .map(
    ([what, at, by, hours]): Act =>
      (book) => {
        const from = Date.UTC(2026, 2, 27) + hours * HOUR;
        const to = from + 5 * HOUR;
        const rota = 'payments';
        if (what === 'add') return { kind: 'override.add', rota, override: { kind: 'add', by, from, to } };
        const all = book.overrides.get(rota) ?? [];
        const id = all[at % Math.max(all.length, 1)]?.id;
        if (id === undefined) return undefined;
        return what === 'remove'
          ? { kind: 'override.remove', rota, id }
          : { kind: 'override.change', rota, id, from, to, reason: 'Moved' };
      },
  );

const act: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: rotaSave, weight: 6 },
  { arbitrary: overrideEdit, weight: 3 },
  { arbitrary: fc.constant<Act>(() => ({ kind: 'rota.delete', rota: 'second' })), weight: 1 },
  { arbitrary: fc.constantFrom<Act>('undo', 'undo', 'redo'), weight: 3 },
);

/** Everybody's schedules in all rotas up to an instant, by rota. */
function schedules(book: Book, until: number) {
  const [start, end] = [instant(until - 40 * DAY), instant(until)];
  return Object.fromEntries(rotaPlansOf(book).map((plan) => [plan.rota.id, scheduleOf(plan, start, end)]));
}

/** Up to when an edit leaves everything as it was; undefined for one that means the past. */
function pastOf(edit: BookEdit): number | undefined {
  if (edit.kind !== 'rota.save') return undefined;
  return Math.ceil((edit.from.kind === 'at' ? edit.from.at : now) / MINUTE) * MINUTE;
}

test('any sequence of edits and undos ends in the files it started from, and no edit of a rota changes the past', async () => {
  let edits = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      const { folder, dataFolder } = temporaryBook(files);
      const before = filesIn(folder);
      const open = await openBook({ folder, dataFolder, clock: Date.now });
      const editor = createEditor({
        open: () => open,
        now: () => instant(now),
        me: () => 'ada',
        onChange: () => undefined,
      });
      for (const each of acts) {
        if (typeof each === 'string') {
          await editor.step(each);
          continue;
        }
        const edit = each(open.book);
        if (!edit) continue;
        const past = pastOf(edit);
        const was = past === undefined ? undefined : schedules(open.book, past);
        const saved = await editor.save(edit);
        if (!saved.ok) continue;
        edits++;
        if (past !== undefined) expect(schedules(open.book, past)).toEqual(was);
      }
      while (editor.history.undo) expect(await editor.step('undo')).toMatchObject({ ok: true, value: { done: true } });
      expect(filesIn(folder)).toEqual(before);
    }),
    runs(40),
  );
  expect(edits).toBeGreaterThan(40);
});
