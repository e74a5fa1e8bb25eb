import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which host has a data folder: for the sentence that a second one says. Who holds the lock is decided elsewhere. */
export interface HostNote {
  readonly pid?: number;
  /** Without a token: it is of no use to who may not come in. */
  readonly address?: string;
}

/** The note in a data folder. Whatever goes wrong with it, only that sentence says less. */
export function hostNote(dataFolder: string) {
  const path = join(dataFolder, 'host.json');
  return {
    read: (): HostNote => attempt(() => parse(readFileSync(path, 'utf8'))) ?? {},
    write(note: HostNote): void {
      attempt(() => {
        writeFileSync(`${path}.tmp`, `${JSON.stringify(note)}\n`, { mode: 0o600 });
        renameSync(`${path}.tmp`, path);
      });
    },
    remove(): void {
      attempt(() => rmSync(path, { force: true }));
    },
  };
}

function parse(text: string): HostNote {
  const note: unknown = JSON.parse(text);
  if (typeof note !== 'object' || note === null) return {};
  return {
    ...('pid' in note && typeof note.pid === 'number' ? { pid: note.pid } : {}),
    ...('address' in note && typeof note.address === 'string' ? { address: note.address } : {}),
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
