import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

const ending = '.watchbill-tmp';
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
/** Tells this process from an earlier one that had its number. */
const session = randomBytes(3).toString('hex');

/**
 * A hidden name beside a file, new each time, that says who writes it: the computer, the process and its session,
 * `.payments.yaml.3f0c81-4711-9b02ce-1f0c….watchbill-tmp`.
 */
export function temporaryPath(path: string): string {
  // File systems end names at 255 bytes.
  const start = basename(path).slice(0, 60);
  const writer = `${host}-${process.pid}-${session}`;
  return join(dirname(path), `.${start}.${writer}-${randomBytes(6).toString('hex')}${ending}`);
}

/** Whether a file's name is that of a file being written. Readers of a book leave such files out. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith('.') && name.endsWith(ending);
}

/**
 * Whether whoever writes a temporary file is known to be gone: another process of this computer that runs no more.
 * Undefined where that cannot be told, as of another computer's, in a folder that they share.
 */
export function isWriterGone(name: string, isRunning: (process: number) => boolean): boolean | undefined {
  const [, computer, number, writer] = /\.([0-9a-f]{6})-(\d+)-([0-9a-f]{6})-[0-9a-f]+\.watchbill-tmp$/.exec(name) ?? [];
  if (computer !== host) return undefined;
  if (writer === session) return false;
  return Number(number) === process.pid || !isRunning(Number(number));
}
