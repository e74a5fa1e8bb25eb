import { constants } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BookChange } from '../../shared/edits/index.ts';
import { type Failure, failed } from '../../shared/failure/index.ts';
import { changeBook, type OpenBook, staysInside } from '../book/index.ts';
import { changeFailure } from '../edits/index.ts';
import type { ImportPlan } from './plan-import.ts';

/**
 * Writes what was planned into a book: the attachments, then all texts together. Nothing that is there is written over.
 * Gives why it could not be done; then no file is left of it.
 */
export async function importRunbooks(open: OpenBook, plan: ImportPlan): Promise<Failure | undefined> {
  const { source, into, runbooks, attachments } = plan;
  const target = join(open.folder, 'runbooks', into);
  const copied: string[] = [];
  const takeBack = () => Promise.all(copied.map((path) => rm(path, { force: true })));
  const outside = attachments.find((path) => !staysInside(open.folder, join(target, path)));
  if (outside !== undefined) {
    const message = `runbooks/${into} lies behind a link that leads out of the book`;
    return failed('link-outside', message, 'Nothing was imported. Name another folder.').error;
  }
  try {
    for (const path of attachments) {
      const to = join(target, path);
      await mkdir(dirname(to), { recursive: true });
      await copyFile(join(source, path), to, constants.COPYFILE_EXCL);
      copied.push(to);
    }
  } catch (error) {
    await takeBack();
    const why = error instanceof Error ? error.message : String(error);
    return failed(
      'io',
      `the files of the runbooks cannot be copied (${why})`,
      'Nothing was imported. Free some space or check the permissions of the book.',
    ).error;
  }
  const changes = [...runbooks].map(
    ([path, text]): BookChange => ({ path: `runbooks/${into}/${path}`, before: null, text }),
  );
  const result = await changeBook(open, changes);
  if (result.ok) return undefined;
  await takeBack();
  return changeFailure(result.error);
}
