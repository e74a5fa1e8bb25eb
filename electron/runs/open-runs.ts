import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenRun, openRun } from '../../shared/runs/index.ts';

/** The runs that are under way on this device, kept in files: they survive the end of the program, however it comes. */
export interface OpenRuns {
  /** The newest first. */
  list(): readonly OpenRun[];
  get(id: string): OpenRun | undefined;
  /** Keeps a run as it is now. Gives why it could not be kept on the disk; until the end of the program it is all the same. */
  put(run: OpenRun): string | undefined;
  remove(id: string): void;
}

/** Opens the runs in a folder of the data folder. A file that cannot be read is left alone. */
export function openRunsIn(folder: string): OpenRuns {
  const runs = new Map(read(folder).map((run) => [run.id, run]));
  const fileOf = (id: string) => join(folder, `${id}.json`);
  return {
    list: () => [...runs.values()].sort((a, b) => b.started - a.started),
    get: (id) => runs.get(id),
    put(run) {
      runs.set(run.id, run);
      const path = fileOf(run.id);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${path}.tmp`, JSON.stringify(run), { mode: 0o600, flush: true });
        renameSync(`${path}.tmp`, path);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    remove(id) {
      if (!runs.delete(id)) return;
      rmSync(fileOf(id), { force: true });
    },
  };
}

function read(folder: string): OpenRun[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      try {
        const run = openRun.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
        // Its name is its id: what lies under another was put there by somebody else.
        return `${run.id}.json` === name ? [run] : [];
      } catch {
        return [];
      }
    });
}
