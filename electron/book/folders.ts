import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { QueryOutput, Reply } from '../../shared/contract.ts';
import { isBook } from './open-book.ts';

/** What can be seen in a folder of this machine when a book is looked for: the folders in it, hidden ones left out. */
export function lookIntoFolder(given: string | null): Reply<QueryOutput<'folders'>> {
  const folder = given === null ? homedir() : resolve(given.replace(/^~(?=$|[/\\])/, homedir()));
  if (given !== null && !isAbsolute(given) && !given.startsWith('~')) {
    return refused(`"${given}" is no full path`, 'Begin with / or ~ (on Windows with a drive).');
  }
  if (!existsSync(folder)) return refused(`there is no folder ${folder}`, 'Check the path for a slip.');
  if (!statSync(folder).isDirectory()) return refused(`${folder} is a file`, 'Give the folder it lies in.');
  try {
    const parent = dirname(folder);
    return {
      ok: true,
      value: {
        folder,
        isBook: isBook(folder),
        parent: parent === folder ? null : parent,
        folders: readdirSync(folder, { withFileTypes: true })
          .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isSymbolicLink()))
          .map(({ name }) => ({ name, folder: join(folder, name) }))
          .filter((entry) => isFolder(entry.folder))
          .map((entry) => ({ ...entry, isBook: isBook(entry.folder) }))
          .sort((a, b) => a.name.localeCompare(b.name)),
      },
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refused(`${folder} cannot be read (${why})`, 'Check the permissions of the folder, or choose another.');
  }
}

/** A link that leads nowhere, or where nobody may look, is none. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function refused(message: string, hint: string): Reply<never> {
  return { ok: false, error: { code: 'no-folder', message, hint } };
}
