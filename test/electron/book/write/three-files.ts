import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileChange } from '../../../../electron/book/write/index.ts';
import { namesIn, textOf } from './look-at-files.ts';

/** A change of every kind at once: a file rewritten, one in a new folder, one deleted. */
export interface ThreeFiles {
  readonly folder: string;
  readonly journalFolder: string;
  readonly changes: readonly FileChange[];
  /** What is there: all of it as before, as after, or mixed up. */
  state(): Promise<'old' | 'new' | 'mixed'>;
  /** Temporary files and journals that are left. */
  leftovers(): Promise<readonly string[]>;
}

/** Writes the files that the change starts from. */
export async function threeFiles(root: string): Promise<ThreeFiles> {
  const folder = join(root, 'book');
  const journalFolder = join(root, 'journal');
  const changes: readonly FileChange[] = [
    { path: join(folder, 'rota.yaml'), before: 'name: old\n', after: 'name: new, and longer\n' },
    { path: join(folder, 'rota', 'cover.yaml'), before: null, after: 'kind: cover\n' },
    { path: join(folder, 'gone.yaml'), before: 'name: gone\n', after: null },
  ];
  await mkdir(folder, { recursive: true });
  for (const { path, before } of changes) if (before !== null) await writeFile(path, before);
  return {
    folder,
    journalFolder,
    changes,
    async state() {
      const texts = await Promise.all(changes.map(({ path }) => textOf(path)));
      if (changes.every(({ before }, index) => texts[index] === before)) return 'old';
      return changes.every(({ after }, index) => texts[index] === after) ? 'new' : 'mixed';
    },
    async leftovers() {
      const names = await Promise.all([folder, join(folder, 'rota'), journalFolder].map(namesIn));
      return names.flat().filter((name) => name.endsWith('.watchbill-tmp') || name.endsWith('.json'));
    },
  };
}
