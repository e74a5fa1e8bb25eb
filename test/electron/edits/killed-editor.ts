/** A process of its own for the tests: saves an edit of a book and is killed at a step of the writing. */
import { openBook } from '../../../electron/book/index.ts';
import { type FileSystem, nodeFileSystem } from '../../../electron/book/write/index.ts';
import { createEditor } from '../../../electron/edits/editor.ts';
import type { BookEdit } from '../../../shared/contract.ts';
import { instant } from '../../../shared/time/index.ts';

/** What the process is told to do. */
export interface KilledEdit {
  readonly folder: string;
  readonly dataFolder: string;
  readonly now: number;
  readonly edit: BookEdit;
  /** At which step it dies, from 1; 0: not at all. */
  readonly step: number;
  /** Before the step is taken, while the system is at it, or right after. */
  readonly when: 'before' | 'during' | 'after';
}

const { folder, dataFolder, now, edit, step, when }: KilledEdit = JSON.parse(process.argv[2] ?? '');

let steps = 0;
const die = () => process.kill(process.pid, 'SIGKILL');

function dying<A extends readonly unknown[], R>(action: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return async (...args) => {
    const isLast = ++steps === step;
    if (isLast && when === 'before') die();
    const result = action(...args);
    if (isLast && when === 'during') die();
    try {
      return await result;
    } finally {
      if (isLast) die();
    }
  };
}

const open = await openBook({ folder, dataFolder, clock: Date.now });
const editor = createEditor({ open: () => open, now: () => instant(now), me: () => 'ada', onChange: () => undefined });
const { read, realPath, describe, makeFolder, create, rename, remove, list, syncFolder }: FileSystem = nodeFileSystem;
Object.assign(nodeFileSystem, {
  read: dying(read),
  realPath: dying(realPath),
  describe: dying(describe),
  makeFolder: dying(makeFolder),
  create: dying(create),
  rename: dying(rename),
  remove: dying(remove),
  list: dying(list),
  syncFolder: dying(syncFolder),
} satisfies FileSystem);
const saved = await editor.save(edit);
process.stdout.write(JSON.stringify({ ok: saved.ok, steps }));
