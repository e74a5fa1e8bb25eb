import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a folder from which runbooks are taken. */
export interface CollectedFile {
  /** Below that folder, with `/` between. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** What is not taken, and why. */
export interface LeftOut {
  readonly path: string;
  readonly why: string;
}

export interface Collection {
  readonly files: readonly CollectedFile[];
  readonly leftOut: readonly LeftOut[];
}

/** So many files are no collection of runbooks: somebody has named the wrong folder. */
const MOST = 50_000;

const passedOver: ReadonlySet<string> = new Set(['node_modules']);

/** Looks through a folder. Rejects where it cannot be read; links are not followed, so nothing outside of it is taken. */
export async function collect(folder: string): Promise<Collection> {
  const files: CollectedFile[] = [];
  const leftOut: LeftOut[] = [];
  async function walk(below: string): Promise<void> {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith('.')) leftOut.push({ path, why: 'hidden' });
      else if (entry.isSymbolicLink()) leftOut.push({ path, why: 'a link to somewhere else' });
      else if (entry.isDirectory() && passedOver.has(entry.name)) leftOut.push({ path, why: 'not written by hand' });
      else if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) files.push({ path, size: (await lstat(join(folder, path))).size });
      if (files.length > MOST) throw new Error(`there are more than ${MOST} files in it`);
    }
  }
  await walk('');
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
