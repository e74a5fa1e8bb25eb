import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Failure } from '../shared/contract.ts';
import { type HostNote, hostNote } from './host-note.ts';

/** A data folder that this host has for itself. */
export interface DataFolderLock {
  /** Notes where this host can be reached, for whoever comes second. */
  tellAddress(address: string): void;
  release(): void;
}

/** `held`: by another host that runs. `unusable`: nobody knows, since nothing can be written or locked there. */
export type LockResult =
  | { readonly ok: true; readonly lock: DataFolderLock }
  | { readonly ok: false; readonly why: 'held' | 'unusable'; readonly error: Failure };

/** In milliseconds: two that start in the same moment may block each other for less than that. */
const PATIENCE = 500;
const SQLITE_BUSY = 5;

/**
 * Takes a data folder for one host: settings, history and caches are written by one program at a time.
 *
 * The lock is SQLite's on an empty file, which is the operating system's: it ends with the process that holds it,
 * however that ends, so no lock is ever stale; and a long path is no trouble, as it is for sockets (some 100 characters).
 */
export async function lockDataFolder(dataFolder: string): Promise<LockResult> {
  const note = hostNote(dataFolder);
  const sqlite = await import('node:sqlite').catch(() => undefined);
  if (!sqlite) return unlockable();
  let file: DatabaseSync | undefined;
  try {
    mkdirSync(dataFolder, { recursive: true });
    const path = join(dataFolder, 'host.lock');
    file = new sqlite.DatabaseSync(path, { timeout: PATIENCE });
    // In memory: with a journal on the disk, taking the lock would need space there.
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    // Of a file that may only be read, SQLite gives the lock to everybody.
    accessSync(path, constants.W_OK);
  } catch (error) {
    file?.close();
    return isBusy(error) ? { ok: false, why: 'held', error: alreadyRuns(note.read()) } : unusable(dataFolder, error);
  }
  const held = file;
  note.write({ pid: process.pid });
  return {
    ok: true,
    lock: {
      tellAddress: (address) => note.write({ pid: process.pid, address }),
      release() {
        if (!held.isOpen) return;
        note.remove();
        held.close();
      },
    },
  };
}

function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  // The upper bits tell kinds of busy apart.
  return typeof code === 'number' && (code & 0xff) === SQLITE_BUSY;
}

function alreadyRuns({ pid, address }: HostNote): Failure {
  const who = [pid === undefined ? undefined : `process ${pid}`, address].filter((part) => part !== undefined);
  return {
    code: 'already-runs',
    message: `Watchbill already runs on this data folder${who.length > 0 ? ` (${who.join(', ')})` : ''}`,
    hint: 'use that one (Enter in its terminal prints a link), or choose another folder with --data DIR',
  };
}

/** Node has SQLite from 22.13 on, without being asked. */
function unlockable(): LockResult {
  const message = `Node ${process.versions.node} cannot tell whether Watchbill already runs on this data folder`;
  const hint = 'start it only once, or use Node 22.13 or newer';
  return { ok: false, why: 'unusable', error: { code: 'no-sqlite', message, hint } };
}

function unusable(dataFolder: string, error: unknown): LockResult {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `the data folder ${dataFolder} cannot be used (${reason})`;
  const hint = 'settings and history will not be kept; check its permissions, or choose another with --data DIR';
  return { ok: false, why: 'unusable', error: { code: 'data-folder-unusable', message, hint } };
}
