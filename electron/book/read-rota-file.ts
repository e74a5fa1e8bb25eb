import { readFileSync, statSync } from 'node:fs';
import type { Kept, Problem } from '../../shared/book/index.ts';
import type { Rota } from '../../shared/rota/index.ts';
import { type FileRecord, LARGEST, tooLarge, whyNotText } from './entry.ts';
import { problemAt, reasonOf } from './scan.ts';

/** A rota as a file says it that need not lie in the book. */
export interface RotaFile {
  /** Undefined where a problem is an error that makes the file unreadable. */
  readonly rota: Kept<Rota> | undefined;
  /** Their file is the one that the rota has in the book. */
  readonly problems: readonly Problem[];
}

/** Reads a file, wherever it lies, as the rota of an id. Whatever is wrong with it is a problem; nothing is thrown. */
export async function readRotaFile(path: string, id: string): Promise<RotaFile> {
  const file = { path: `rotas/${id}.yaml`, kind: 'rota', id } as const;
  const broken = (problem: Problem): RotaFile => ({ rota: undefined, problems: [problem] });
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > LARGEST) return broken(tooLarge(file, size));
    bytes = readFileSync(path);
  } catch (error) {
    const message = `this file cannot be read (${reasonOf(error)}): check its name and its permissions`;
    return broken(problemAt(file.path, 'unreadable', message));
  }
  const garbage = whyNotText(file, bytes);
  if (garbage) return broken(garbage);
  const { parseFile } = await import('./parse-file.ts');
  const { record, problems } = parseFile(file, bytes.toString('utf8'));
  return { rota: record && isRota(record) ? record : undefined, problems };
}

/** The parser makes rotas of files of rotas. */
function isRota(record: FileRecord): record is Kept<Rota> {
  return 'layers' in record;
}
