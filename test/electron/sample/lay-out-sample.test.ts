import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBook, openBook } from '../../../electron/book/index.ts';
import { isCalendar } from '../../../electron/holiday-calendars/index.ts';
import { layOutSample } from '../../../electron/sample/index.ts';
import { checkBook } from '../../../shared/check/index.ts';
import { DAY, instant, midnightOf, parseDate, WEEK } from '../../../shared/time/index.ts';
import { temporaryFolder } from '../temporary-book.ts';

const source = join(import.meta.dirname, '../../../electron/sample/harbour');
/** The day on which nothing moves. */
const storyDay = Date.parse('2026-11-20T12:00Z');

async function laidOut(now: number, dataFolder = temporaryFolder()): Promise<string> {
  const result = await layOutSample({ dataFolder, now });
  if (!result.ok) throw new Error(result.error.message);
  return result.folder;
}

/** Every file of a folder, its path and its text. */
function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** Every date of a folder, in file names, values and prose: milliseconds since 1970, in the order of the files. */
function datesOf(folder: string): number[] {
  const text = [...filesOf(folder)].flat().join('\n');
  return [...text.matchAll(/\d{4}-\d\d-\d\d/g)].map(([written]) => {
    const date = parseDate(written);
    if (!date) throw new Error(`${written} is no day`);
    return midnightOf(date);
  });
}

/** How many covers and other overrides are over, and how many are to come or going on. */
function overridesAround(folder: string, now: number): { readonly behind: number; readonly ahead: number } {
  const ends = [...filesOf(folder).values()].flatMap((text) => /^to: (\S+)/m.exec(text)?.[1] ?? []).map(Date.parse);
  return { behind: ends.filter((end) => end <= now).length, ahead: ends.filter((end) => end > now).length };
}

describe('the sample, whichever day it is laid out,', () => {
  const days = fc.integer({ min: Date.parse('2020-01-01') / DAY, max: Date.parse('2101-03-10') / DAY });
  // biome-ignore format: a table of days
  const telling = [
    '2026-11-20', '2026-11-26', '2026-11-27', '2028-02-29', '2024-02-29', '2100-02-28', '2026-12-31', '2027-01-01',
    '2032-12-29', '2027-03-14', '2027-03-28', '2027-10-31', '2027-11-07',
  ];

  async function holds(now: number): Promise<void> {
    const folder = await laidOut(now);
    const { book } = await openBook({ folder, dataFolder: temporaryFolder(), clock: () => now });
    const problems = checkBook(book, { from: instant(now), to: instant(now + 60 * DAY), isCalendar });
    // The two that its README announces.
    expect(problems.map(({ severity, code, file }) => [severity, code, file])).toEqual([
      ['warning', 'on-call-during-time-off', 'people/tomek.yaml'],
      ['warning', 'gap', 'rotas/desk.yaml'],
    ]);
    const before = datesOf(source);
    const after = datesOf(folder);
    const moves = new Set(after.map((date, index) => date - (before[index] ?? 0)));
    expect(after.length).toBe(before.length);
    expect([...moves].map((move) => Math.abs(move % WEEK))).toEqual([0]);
    const { behind, ahead } = overridesAround(folder, now);
    const onStoryDay = overridesAround(source, storyDay);
    expect(Math.abs(behind - onStoryDay.behind)).toBeLessThanOrEqual(1);
    expect(behind + ahead).toBe(onStoryDay.behind + onStoryDay.ahead);
  }

  test.each(telling)('as on %s, has only the warnings it announces, on the same weekdays, around today', (day) =>
    holds(Date.parse(`${day}T12:00Z`)),
  );

  test('has only the warnings it announces, on the same weekdays, around today', () =>
    fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 0, max: DAY - 1 }), (day, time) => holds(day * DAY + time)),
      { numRuns: 40 },
    ));

  test('was made before: nobody decides anything in the future', () =>
    fc.assert(
      fc.asyncProperty(days, async (day) => {
        const now = day * DAY;
        const texts = [...filesOf(await laidOut(now)).values()];
        const made = texts.flatMap((text) => [...text.matchAll(/^(?:created|decided): (\S+)/gm)].map(([, at]) => at));
        expect(made.length).toBeGreaterThan(10);
        expect(made.filter((at) => Date.parse(at ?? '') > now)).toEqual([]);
      }),
      { numRuns: 20 },
    ));
});

describe('the sample', () => {
  test('is unchanged on the first day of its story', async () => {
    expect(filesOf(await laidOut(storyDay))).toEqual(filesOf(source));
  });

  test('names no month, season or feast, since it is told in any of them', () => {
    const named =
      /\b(january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|thanksgiving|black friday)\b/i;
    for (const [path, text] of filesOf(source)) expect(named.exec(`${path}\n${text}`)?.[0], path).toBeUndefined();
  });

  test('that is there stays as it is, with what was changed in it', async () => {
    const dataFolder = temporaryFolder();
    const folder = await laidOut(storyDay, dataFolder);
    writeFileSync(join(folder, 'people/ada.yaml'), 'name: Ada Lovelace\n');
    const before = filesOf(folder);
    expect(await laidOut(storyDay + 20 * WEEK, dataFolder)).toBe(folder);
    expect(filesOf(folder)).toEqual(before);
  });

  test('laid out twice at once is there once, whole', async () => {
    const dataFolder = temporaryFolder();
    const folders = await Promise.all([1, 2, 3].map(() => laidOut(storyDay, dataFolder)));
    expect(new Set(folders).size).toBe(1);
    expect(readdirSync(dataFolder)).toEqual(['sample-book']);
    expect(filesOf(join(dataFolder, 'sample-book'))).toEqual(filesOf(source));
  });
});

describe('a sample that cannot be laid out is an error that says what to do', () => {
  const failed = (message: string) => ({
    ok: false,
    error: {
      code: 'sample-not-laid-out',
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/\.$/),
    },
  });

  test('on a full disk, and nothing is left behind', async () => {
    const dataFolder = temporaryFolder();
    let room = 7;
    const write = async (path: string, text: string) => {
      if (room-- === 0) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      writeFileSync(path, text);
    };
    expect(await layOutSample({ dataFolder, now: storyDay, write })).toEqual(failed('no space left'));
    expect(readdirSync(dataFolder)).toEqual([]);
    expect(isBook(await laidOut(storyDay, dataFolder))).toBe(true);
  });

  test('where the data folder is a file', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    writeFileSync(dataFolder, '');
    expect(await layOutSample({ dataFolder, now: storyDay })).toEqual(failed(dataFolder));
  });

  test('where something else has its name, which stays', async () => {
    const dataFolder = temporaryFolder();
    mkdirSync(join(dataFolder, 'sample-book'));
    expect(await layOutSample({ dataFolder, now: storyDay })).toEqual(failed('in the way'));
    expect(existsSync(join(dataFolder, 'sample-book'))).toBe(true);
  });
});
