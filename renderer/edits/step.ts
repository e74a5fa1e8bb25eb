import { openOverlay } from '../overlay/index.ts';
import { command, query } from '../stores/index.ts';
import { say, useNotice } from './notice-store.ts';

/** Takes the newest edit back, or makes the last one that was taken back again. Where somebody wrote since, shows both. */
export async function step(direction: 'undo' | 'redo'): Promise<void> {
  const history = await query('edit.history', {});
  // Nothing was edited: the key does nothing, and that is no failure.
  if (history.ok && history.value[direction] === null) return;
  const reply = await command(`edit.${direction}`, {});
  if (!reply.ok) return;
  if (reply.value.done) {
    say(
      `${direction === 'undo' ? 'Taken back' : 'Made again'}: ${reply.value.title}`,
      direction === 'undo' ? 'redo' : 'undo',
    );
    return;
  }
  useNotice.setState({ notice: undefined, overtaken: { ...reply.value, direction } });
  await openOverlay(() => import('./overtaken-dialog.tsx'));
}
