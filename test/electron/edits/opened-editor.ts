import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBook } from '../../../electron/book/index.ts';
import { createEditor } from '../../../electron/edits/index.ts';
import { type Instant, instant } from '../../../shared/time/index.ts';
import { type BookFiles, temporaryBook } from '../temporary-book.ts';

/** An editor of a book on disk, at an instant. */
export async function openedEditor(
  files: BookFiles,
  { at, me = 'ada' }: { readonly at: number; readonly me?: string | null },
) {
  const { folder, dataFolder } = temporaryBook(files);
  const open = await openBook({ folder, dataFolder, clock: Date.now });
  const now: Instant = instant(at);
  const editor = createEditor({ open: () => open, now: () => now, me: () => me, onChange: () => {} });
  return {
    folder,
    open,
    editor,
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    write: (path: string, text: string) => writeFileSync(join(folder, path), text),
    isThere: (path: string) => existsSync(join(folder, path)),
  };
}
