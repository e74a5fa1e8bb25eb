import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { bookOf } from './generate/book.ts';
import { type Options, readOptions } from './generate/options.ts';
import { whyNotInto, writeBook } from './generate/write-book.ts';

describe('a generated book', () => {
  test('is the same for the same seed, and another for another', () => {
    expect([...book({ seed: 3 })]).toEqual([...book({ seed: 3 })]);
    expect([...book({ seed: 3 })]).not.toEqual([...book({ seed: 4 })]);
  });

  test('has its rotas unchanged when it gets more runbooks', () => {
    const few = book({ runbooks: 1 });
    const many = book({ runbooks: 30 });
    for (const [path, text] of few) if (path.startsWith('rotas/')) expect(many.get(path)).toBe(text);
  });

  test.each([1, 2, 3])('is YAML without errors, names only people it has, and holds its swaps (seed %i)', (seed) => {
    const files = book({ seed, people: 30, rotas: 20, overrides: 400 });
    let swaps = 0;
    for (const [path, text] of files) {
      if (!path.endsWith('.yaml')) continue;
      const document = parseDocument(text);
      expect(document.errors).toEqual([]);
      expect(document.warnings).toEqual([]);
      for (const person of peopleNamedIn(text))
        expect(files.has(`people/${person}.yaml`), `${path}: ${person}`).toBe(true);
      if (!text.includes('kind: swap')) continue;
      const rota = parseDocument(files.get(`${path.split('/').slice(0, 2).join('/')}.yaml`) ?? '');
      for (const [, layer, turn, person] of text.matchAll(/layer: ([a-z-]+), turn: (\d+), person: ([a-z0-9-]+)/g)) {
        expect([turnsOf(rota.toJS(), layer, Number(turn))].flat(), path).toContain(person);
        swaps++;
      }
    }
    expect(swaps).toBeGreaterThan(10);
  });

  test('has runbooks of 500 to 3000 characters that begin with a heading', () => {
    const runbooks = [...book({ runbooks: 2000 })].filter(([path]) => path.endsWith('.md'));
    expect(runbooks).toHaveLength(2000);
    for (const [path, text] of runbooks) {
      expect(text.startsWith('# '), path).toBe(true);
      expect(text.length, path).toBeGreaterThanOrEqual(500);
      expect(text.length, path).toBeLessThanOrEqual(3000);
    }
  });

  test('may be of one person, without rotas and runbooks', () => {
    const files = book({ people: 1, rotas: 0, overrides: 0, runbooks: 0 });
    expect([...files.keys()].map((path) => path.split('/')[0])).toEqual(['watchbill.yaml', 'people']);
  });
});

describe('the generator', () => {
  const folders: string[] = [];
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchbill-generate-'));
    folders.push(folder);
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  test('writes into an empty folder or a new one', () => {
    const folder = newFolder();
    expect(whyNotInto(folder)).toBeUndefined();
    expect(whyNotInto(join(folder, 'new'))).toBeUndefined();
    writeBook(join(folder, 'new'), book({}));
    expect(readdirSync(join(folder, 'new'))).toContain('watchbill.yaml');
  });

  test('refuses a folder that is not empty', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'note.txt'), 'mine');
    expect(whyNotInto(folder)).toMatch(/not empty/);
    expect(whyNotInto(join(folder, 'note.txt'))).toMatch(/not a folder/);
  });

  test.each([
    [[], /folder/],
    [['a', 'b'], /One folder/],
    [['a', '--people', '0'], /at least 1/],
    [['a', '--people', 'many'], /whole number/],
    [['a', '--runbooks', '1.5'], /whole number/],
    [['a', '--rotas', '0'], /at least one rota/],
    [['a', '--from', '2026-02-30'], /2026-02-30/],
    [['a', '--peopel', '3'], /--peopel/],
  ])('says what is wrong with %j', (args, message) => {
    expect(readOptions(args)).toEqual({ error: expect.stringMatching(message) });
  });
});

function book(asked: Partial<Options>) {
  const options = readOptions(['somewhere']);
  if (options === 'help' || 'error' in options) throw new Error('the defaults are wrong');
  return bookOf({ ...options, ...asked });
}

/** Every id that stands where a person is expected. */
function peopleNamedIn(text: string): string[] {
  const single = [...text.matchAll(/\b(?:person|by|createdBy|decidedBy): ([a-z0-9-]+)/g)].map((match) => match[1]);
  const lists = [...text.matchAll(/\b(?:people|offeredTo|turns): (\[.*\])$/gm)].flatMap(
    (match) => match[1]?.match(/[a-z0-9-]+/g) ?? [],
  );
  return [...single, ...lists].filter((id) => id !== undefined && id !== 'nobody').map(String);
}

interface LayerOfFile {
  readonly id: string;
  readonly turns: readonly (string | readonly string[])[];
}

/** The people of a turn of a layer as its file has them. */
function turnsOf(rota: { readonly layers: readonly LayerOfFile[] }, layer: string | undefined, turn: number) {
  const turns = rota.layers.find(({ id }) => id === layer)?.turns ?? [];
  return turns[turn % turns.length] ?? [];
}
