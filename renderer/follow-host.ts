import { commandIds } from '../shared/commands/index.ts';
import type { Client } from './client.ts';
import { runCommand } from './commands/index.ts';
import { goTo } from './stores/index.ts';

/** Shows and does what is chosen outside the page: in the tray, in a notification, in the application menu, by a link. */
export function followHost(client: Client): void {
  client.onEvent(({ show, run }) => {
    if (show !== undefined) goTo(show);
    const command = commandIds.find((id) => id === run);
    if (command) runCommand(command);
  });
}
