import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { openBook } from '../../../electron/book/index.ts';
import type { BookEdit } from '../../../shared/contract.ts';
import { draftOf } from '../../../shared/rota-editor/index.ts';
import { type BookFiles, goodBook, temporaryBook, temporaryFolder } from '../temporary-book.ts';
import type { KilledEdit } from './killed-editor.ts';

/** Two swaps of turns to come, which move to the new layer with an edit of the rota. */
const files: BookFiles = {
  ...goodBook,
  'people/cho.yaml': 'name: Cho Min\n',
  'rotas/payments/2026-03-16-wedding.yaml': `kind: swap
give: { layer: weekly, turn: 10, person: ada }
take: { layer: weekly, turn: 11, person: ben }
`,
  'rotas/payments/2026-03-30-fair.yaml': `kind: swap
give: { layer: weekly, turn: 8, person: ada }
take: { layer: weekly, turn: 9, person: ben }
`,
};
const now = Date.UTC(2026, 1, 20, 10, 12);

/** The files of a folder and those below it, by their paths in it. */
function filesBelow(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  return Object.fromEntries(found.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** The hours of the layer change from the next handover on: its file and those of both swaps are written. */
async function editOfMany(): Promise<BookEdit> {
  const { folder, dataFolder } = temporaryBook(files);
  const { book } = await openBook({ folder, dataFolder, clock: Date.now });
  const rota = book.rotas.get('payments');
  if (!rota) throw new Error('no rota');
  const base = draftOf(rota);
  const hours = [{ days: null, from: '06:00', to: '22:00' }];
  const draft = { ...base, layers: base.layers.map((layer) => ({ ...layer, hours })) };
  return { kind: 'rota.save', rota: 'payments', base, draft, from: { kind: 'next-handover' } };
}

const editOfOne: BookEdit = {
  kind: 'override.add',
  rota: 'payments',
  override: {
    kind: 'add',
    by: 'cho',
    from: now + 3_600_000 - (now % 3_600_000),
    to: now + 7_200_000 - (now % 3_600_000),
  },
};

/** The process as one file, which starts many times faster than a hundred. */
async function bundled(): Promise<string> {
  const outDir = temporaryFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'killed-editor.ts'),
      target: 'node22',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'killed-editor.mjs', codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, 'killed-editor.mjs');
}

type Kill = Pick<KilledEdit, 'step' | 'when'>;

/** Saves an edit in a process that is killed, or lives where the step is 0. */
async function saveAndDie(script: string, edit: BookEdit, kill: Kill) {
  const { folder, dataFolder } = temporaryBook(files);
  const order: KilledEdit = { folder, dataFolder, now, edit, ...kill };
  const cache = join(script, '..', 'compiled');
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  let said = '';
  child.stdout.on('data', (text) => {
    said += String(text);
  });
  const [, signal] = await once(child, 'close');
  return { folder, dataFolder, signal, said };
}

/** The files after the book was opened again, and what is left in the folder of journals. */
async function openedAgain(folder: string, dataFolder: string) {
  const open = await openBook({ folder, dataFolder, clock: Date.now });
  const errors = open.book.problems.filter(({ severity }) => severity === 'error');
  return { files: filesBelow(folder), errors, journals: filesBelow(open.journalFolder) };
}

/** Several at a time, each after the one before it in its row. */
async function inRows<T>(list: readonly T[], rows: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const row = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: rows }, row));
}

describe('a process that is killed while it saves', () => {
  test.each([
    { name: 'a rota with its swaps', times: 200, edit: editOfMany },
    { name: 'one file', times: 30, edit: async () => editOfOne },
  ])(
    '$name leaves the old files or the new ones, and nothing else after the next start',
    async ({ times, edit }) => {
      const script = await bundled();
      const asked = await edit();
      const whole = await saveAndDie(script, asked, { step: 0, when: 'before' });
      const { ok, steps } = JSON.parse(whole.said);
      expect(ok).toBe(true);
      const before = filesBelow(temporaryBook(files).folder);
      const after = filesBelow(whole.folder);
      expect(after).not.toEqual(before);
      const moments = ['before', 'during', 'after'] as const;
      const kills = Array.from({ length: times }, (_, index): Kill => {
        const when = moments[Math.floor(index / steps) % moments.length] ?? 'before';
        return { step: 1 + (index % steps), when };
      });
      const outcomes = { old: 0, new: 0 };

      await inRows(kills, 3, async (kill) => {
        const { folder, dataFolder, signal } = await saveAndDie(script, asked, kill);
        expect({ kill, signal }).toEqual({ kill, signal: 'SIGKILL' });
        const found = await openedAgain(folder, dataFolder);
        const isNew = isDeepStrictEqual(found.files, after);
        outcomes[isNew ? 'new' : 'old']++;
        expect({ kill, ...found }).toEqual({ kill, files: isNew ? after : before, errors: [], journals: {} });
      });

      expect(outcomes.old).toBeGreaterThan(0);
      expect(outcomes.new).toBeGreaterThan(0);
    },
    300_000,
  );
});
