import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookFromHere, findBook, namedBook } from '../../../electron/cli/find-book.ts';
import { temporaryBook, temporaryFolder } from '../temporary-book.ts';

/** Four books, one for each way to name one, and a folder below the third. */
function ways() {
  const [option, variable, here, app] = [1, 2, 3, 4].map(() => temporaryBook().folder);
  if (!option || !variable || !here || !app) throw new Error('four books were made');
  const workingFolder = join(here, 'rotas/payments');
  return { option, variable, here, workingFolder, app, dataFolder: dataFolderWith({ book: app }) };
}

function dataFolderWith(settings: unknown): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  return folder;
}

function surroundings(workingFolder: string, environment: Readonly<Record<string, string>> = {}) {
  return { workingFolder, environment, clock: Date.now, out: () => {}, err: () => {}, colour: false };
}

describe('the book is', () => {
  test('the one that the option names, whatever else there is', () => {
    const { option, variable, workingFolder, dataFolder } = ways();
    const here = surroundings(workingFolder, { WATCHBILL_BOOK: variable });
    expect(namedBook(option, here)).toBe(option);
    expect(bookFromHere(option, here)).toBe(option);
    expect(findBook(option, here, dataFolder)).toBe(option);
  });

  test('else the one that the environment names', () => {
    const { variable, workingFolder, dataFolder } = ways();
    const here = surroundings(workingFolder, { WATCHBILL_BOOK: variable });
    expect(namedBook(undefined, here)).toBe(variable);
    expect(bookFromHere(undefined, here)).toBe(variable);
    expect(findBook(undefined, here, dataFolder)).toBe(variable);
  });

  test('else the nearest one upwards, where the folder one stands in matters', () => {
    const { here: book, workingFolder, dataFolder } = ways();
    const here = surroundings(workingFolder);
    expect(namedBook(undefined, here)).toBeUndefined();
    expect(bookFromHere(undefined, here)).toBe(book);
    expect(findBook(undefined, here, dataFolder)).toBe(book);
  });

  test('else the one that the app has open', () => {
    const { app, dataFolder } = ways();
    const here = surroundings(temporaryFolder());
    expect(bookFromHere(undefined, here)).toBeUndefined();
    expect(findBook(undefined, here, dataFolder)).toBe(app);
  });
});

describe('no book', () => {
  test.each([
    ['without settings', undefined],
    ['before a book was chosen', { book: null }],
    ['with settings that are none', 'oops'],
    ['with a book that is no folder', { book: 7 }],
  ])('%s, the sentence names every way to one', (_, settings) => {
    const dataFolder = settings === undefined ? temporaryFolder() : dataFolderWith(settings);
    expect(() => findBook(undefined, surroundings(temporaryFolder()), dataFolder)).toThrow(
      /^no book here: .*; name one with --book DIR or WATCHBILL_BOOK, or open one in the app$/,
    );
  });

  test('is what the app has open any more, and the sentence says who named it', () => {
    const gone = join(temporaryFolder(), 'gone');
    const dataFolder = dataFolderWith({ book: gone });
    const find = () => findBook(undefined, surroundings(temporaryFolder()), dataFolder);
    expect(find).toThrow(`${gone} (from settings.json in ${dataFolder}) does not exist`);
    mkdirSync(gone);
    expect(find).toThrow(`${gone} (from settings.json in ${dataFolder}) is not a book`);
  });
});
