import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What was told on this device, kept from start to start: nobody is told the same thing twice. */
export interface ToldNotices {
  /** Until when all was told, in milliseconds since 1970 UTC; undefined on a new device. */
  readonly until: number | undefined;
  isTold(id: string): boolean;
  /** Notes what was told, and until when that is all. */
  tell(ids: readonly string[], until: number): void;
}

const schema = z.object({ until: z.number().optional(), ids: z.array(z.string()) });

/** So many ids are kept: what is older lies before `until` as well. */
const KEPT = 500;

/** In milliseconds: as long as nothing is told, the file may lag behind so far. The disk is not woken every minute. */
const LAG = 60 * 60_000;

/**
 * Opens what was told, in a file; a missing or broken one is begun anew. Where it cannot be written (a full disk), it
 * holds until the end of the program, and that is logged once.
 */
export function toldNotices(path: string, log: (line: string) => void): ToldNotices {
  const kept = read(path);
  let { until } = kept;
  let ids = new Set(kept.ids);
  let savedUntil = until;
  let isLogged = false;

  function save(): void {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.tmp`, `${JSON.stringify({ until, ids: [...ids] })}\n`, { mode: 0o600 });
      renameSync(`${path}.tmp`, path);
    } catch (error) {
      if (!isLogged) log(`what was told cannot be kept: ${error instanceof Error ? error.message : String(error)}`);
      isLogged = true;
    }
  }

  return {
    get until() {
      return until;
    },
    isTold: (id) => ids.has(id),
    tell(more, now) {
      until = now;
      ids = new Set([...ids, ...more].slice(-KEPT));
      if (more.length === 0 && savedUntil !== undefined && Math.abs(now - savedUntil) < LAG) return;
      savedUntil = now;
      save();
    },
  };
}

function read(path: string): z.output<typeof schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { ids: [] };
  }
}
