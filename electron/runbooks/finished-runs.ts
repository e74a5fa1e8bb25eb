import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../shared/book/index.ts';
import { parseRunFile } from '../../shared/format/index.ts';
import type { FinishedRun } from '../../shared/runs/index.ts';

/** What the book knows of runs that were followed to the end. */
export interface FinishedRuns {
  readonly runs: readonly FinishedRun[];
  /** Of files that cannot be read as such, by where they lie in the book. */
  readonly problems: readonly Problem[];
}

/** Reads the finished runs of a book, and again what has changed. */
export type ReadRuns = () => Promise<FinishedRuns>;

/** Below the folder of the book. */
const FOLDER = 'runbooks/.runs';

interface Known {
  readonly version: string;
  readonly run: FinishedRun | undefined;
  readonly problems: readonly Problem[];
}

/** Opens the finished runs of the book in a folder: runbooks/.runs/<yyyy>/<id>.yaml. */
export function finishedRunsOf(bookFolder: string): ReadRuns {
  let known: ReadonlyMap<string, Known> = new Map();
  return async () => {
    const files = await runFilesIn(join(bookFolder, FOLDER));
    const found: (readonly [string, Known])[] = [];
    for (const file of files) {
      const one = await look(join(bookFolder, FOLDER, file), file, known.get(file));
      if (one) found.push([file, one]);
    }
    known = new Map(found);
    return {
      runs: found.flatMap(([, { run }]) => (run ? [run] : [])),
      problems: found.flatMap(([, { problems }]) => problems),
    };
  };
}

/** In bytes: a run has a few steps. */
const LARGEST = 1024 * 1024;

async function look(path: string, file: string, before: Known | undefined): Promise<Known | undefined> {
  try {
    const { mtimeMs, size } = await stat(path);
    const version = `${mtimeMs} ${size}`;
    if (before?.version === version) return before;
    if (size > LARGEST)
      return { version, run: undefined, problems: [problemIn(file, 'this file is too large for a run')] };
    return { version, ...(await runIn(await readFile(path, 'utf8'), file)) };
  } catch {
    // Gone since the folder was listed, or not to be read.
    return undefined;
  }
}

async function runIn(text: string, file: string): Promise<Omit<Known, 'version'>> {
  const { readYaml } = await import('../yaml/index.ts');
  const { value, positions, errors } = readYaml(text);
  const [broken] = errors;
  if (broken) return { run: undefined, problems: [problemIn(file, broken.message, broken.line, broken.column)] };
  const id = (file.split('/').at(-1) ?? file).replace(/\.yaml$/, '');
  const parsed = parseRunFile(id, value);
  return {
    run: parsed.value,
    problems: parsed.issues.map(({ message, path, severity }) => {
      const [line, column] = positions.get(path.join('.')) ?? [1, 1];
      return { ...problemIn(file, message, line, column), severity };
    }),
  };
}

function problemIn(file: string, message: string, line = 1, column = 1): Problem {
  return { severity: 'error', code: 'broken-run', file: `${FOLDER}/${file}`, line, column, message };
}

async function runFilesIn(folder: string): Promise<string[]> {
  const years = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    years
      .filter((year) => /^\d{4}$/.test(year))
      .map(async (year) => (await readdir(join(folder, year)).catch(() => [])).map((name) => `${year}/${name}`)),
  );
  return files
    .flat()
    .filter((file) => file.endsWith('.yaml') && !file.split('/').at(-1)?.startsWith('.'))
    .sort();
}
