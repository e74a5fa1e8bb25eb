import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

const ending = '.watchbill-tmp';

/** A hidden name beside a file, new each time: `.payments.yaml.1f0c….watchbill-tmp`. */
export function temporaryPath(path: string): string {
  // File systems end names at 255 bytes.
  const start = basename(path).slice(0, 60);
  return join(dirname(path), `.${start}.${randomBytes(6).toString('hex')}${ending}`);
}

/** Whether a file's name is that of a file being written. Readers of a book leave such files out. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith('.') && name.endsWith(ending);
}
