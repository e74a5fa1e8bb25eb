import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Failure } from '../../shared/contract.ts';
import { instant, midnightOf, startOfDay, toWall, WEEK, type Zone, zoneOf } from '../../shared/time/index.ts';
import { isBook } from '../book/index.ts';
import { moveDates } from './move-dates.ts';

/**
 * The first day of the week around which the sample's story is told: everything that anybody did is behind it, and what
 * they planned lies ahead. Today moves to this day or one of the six after it.
 */
const STORY_BEGINS = midnightOf({ year: 2026, month: 11, day: 20 });

/** Where it is laid out, in the data folder. */
export const SAMPLE_FOLDER = 'sample-book';

/** The zones in which the team lives: the book's first. */
const zoneNames = ['Europe/Warsaw', 'America/New_York'] as const;

export interface SampleOptions {
  readonly dataFolder: string;
  /** Now, in milliseconds since 1970 UTC. */
  readonly now: number;
  /** Writes a new file, on the disk when it resolves. */
  readonly write?: (path: string, text: string) => Promise<void>;
}

export type SampleResult =
  | { readonly ok: true; readonly folder: string }
  | { readonly ok: false; readonly error: Failure };

/**
 * Copies the sample book into the data folder, its dates moved by whole weeks so that its story is told around today:
 * all of it or nothing. A sample that is there already is given as it is, whatever has been changed in it.
 */
export async function layOutSample({ dataFolder, now, write = writeNew }: SampleOptions): Promise<SampleResult> {
  const folder = join(dataFolder, SAMPLE_FOLDER);
  if (existsSync(folder)) return existing(folder);
  const source = sampleFolder();
  if (!source) {
    const hint = 'Install Watchbill again (in the project: npm ci), or open a folder of your own.';
    return { ok: false, error: { code: 'no-sample', message: 'the sample book was not installed', hint } };
  }
  let temporary: string | undefined;
  try {
    await mkdir(dataFolder, { recursive: true });
    temporary = await mkdtemp(`${folder}.`);
    await copyMoved(source, temporary, now, write);
    await rename(temporary, folder);
    return { ok: true, folder };
  } catch (error) {
    if (temporary) await rm(temporary, { recursive: true, force: true }).catch(() => {});
    // Somebody else was faster.
    if (isBook(folder)) return { ok: true, folder };
    return failed(`the sample book cannot be written to ${folder} (${messageOf(error)})`);
  }
}

async function copyMoved(source: string, target: string, now: number, write: typeof writeNew): Promise<void> {
  const zones = zoneNames.map(zoneOf);
  const weeks = weeksToMove(now, zoneOf(zoneNames[0]));
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const moved = join(target, moveDates(relative(source, path), weeks, zones));
    await mkdir(dirname(moved), { recursive: true });
    await write(moved, moveDates(await readFile(path, 'utf8'), weeks, zones));
  }
}

function weeksToMove(now: number, zone: Zone): number {
  return Math.floor((startOfDay(toWall(zone, instant(now))) - STORY_BEGINS) / WEEK);
}

/** Where the sample lies: in the source, or beside the chunks of what was built. */
function sampleFolder(): string | undefined {
  // Beside the source; beside the chunk of what was built, or beside its entry.
  return ['harbour', '../sample', 'sample'].map((path) => join(import.meta.dirname, path)).find(isBook);
}

function existing(folder: string): SampleResult {
  return isBook(folder) ? { ok: true, folder } : failed(`${folder} is in the way: it is there, and it is no book`);
}

function failed(message: string): SampleResult {
  const hint =
    'Free some space, check the permissions of the data folder, or move what is in the way; or open a folder of your own.';
  return { ok: false, error: { code: 'sample-not-laid-out', message, hint } };
}

async function writeNew(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx', flush: true });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
