import type { BookEdit, CommandOutput, Reply } from '../../shared/contract.ts';
import { command } from '../stores/index.ts';
import { say } from './notice-store.ts';

/** Saves an edit of the book, says what was done and offers to take it back. Why it could not be done is shown on the page. */
export async function saveEdit(edit: BookEdit): Promise<Reply<CommandOutput<'edit.save'>>> {
  const reply = await command('edit.save', { edit });
  if (reply.ok) say(reply.value.title, 'undo');
  return reply;
}
