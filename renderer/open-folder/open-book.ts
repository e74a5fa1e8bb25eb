import type { Failure } from '../../shared/contract.ts';
import { command, dismissFailure, goTo, query } from '../stores/index.ts';

/** What came of opening a folder: opened, no book but a folder to look into, or why not. */
export type Opening =
  | { readonly opened: true }
  | { readonly opened: false; readonly walkInto?: string; readonly why: Failure };

/** Opens the book in a folder and shows it. What cannot be done is for the asker to say, in place. */
export async function openFolder(folder: string): Promise<Opening> {
  const look = await query('folders', { folder });
  if (!look.ok) return { opened: false, why: look.error };
  if (!look.value.isBook) return { opened: false, walkInto: look.value.folder, why: notABook(look.value.folder) };
  const reply = await command('book.open', { folder: look.value.folder });
  // The book is open even where the choice could not be kept; the note on the page says that.
  if (reply.ok || reply.error.code === 'settings-not-saved') {
    goTo('/');
    return { opened: true };
  }
  dismissFailure();
  return { opened: false, why: reply.error };
}

function notABook(folder: string): Failure {
  return {
    code: 'not-a-book',
    message: `There is no book in ${folder}`,
    hint: 'A book needs a file watchbill.yaml with "format: 1", a name and a time zone. Choose a folder that is marked as one.',
  };
}
