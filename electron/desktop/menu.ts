import { type CommandId, commandIds, commands } from '../../shared/commands/index.ts';

export type MenuEntry =
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'role';
      readonly role: 'quit' | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'close' | 'minimize';
    }
  | { readonly kind: 'command'; readonly text: string; readonly command: CommandId };
export type ApplicationMenu = readonly { readonly text: string; readonly entries: readonly MenuEntry[] }[];

/** Replaced on merge. */
export function applicationMenu(_platform: NodeJS.Platform): ApplicationMenu {
  return [
    { text: 'Watchbill', entries: [{ kind: 'role', role: 'quit' }] },
    {
      text: 'Go to',
      entries: commandIds
        .filter((id) => commands[id].group === 'Go to')
        .map((command) => ({ kind: 'command', text: commands[command].title, command })),
    },
  ];
}
