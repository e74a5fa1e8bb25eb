import { type CommandFacts, type CommandId, commandIds, commands } from '../../shared/commands/index.ts';

/** What the system does by itself, in its own words where it has them. */
export type MenuRole =
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'zoom'
  | 'close'
  | 'front';

export type MenuEntry =
  | { readonly kind: 'separator' }
  | { readonly kind: 'role'; readonly role: MenuRole }
  | {
      readonly kind: 'command';
      readonly text: string;
      readonly command: CommandId;
      /** As Electron writes keys. For the eye: the page has the keys, and a menu that took them would do all twice. */
      readonly accelerator?: string;
    };

/** The menus from left to right, each with its entries. */
export type ApplicationMenu = readonly { readonly text: string; readonly entries: readonly MenuEntry[] }[];

/** The application menu of a platform: the commands of the registry, and what every program has there. */
export function applicationMenu(platform: NodeJS.Platform): ApplicationMenu {
  const edit = { text: 'Edit', entries: roles('undo', 'redo', 'cut', 'copy', 'paste', 'selectAll') };
  const view = { text: 'View', entries: roles('resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen') };
  const goTo = { text: 'Go to', entries: groupOf('Go to') };
  const rota = { text: 'Rota', entries: groupOf('Rota') };
  const everywhere = groupOf('Everywhere');
  if (platform !== 'darwin') {
    const main = { text: 'Watchbill', entries: [...everywhere, separator, ...roles('close', 'quit')] };
    return [main, edit, goTo, rota, view];
  }
  // The first menu bears the program's name on macOS, and holds what there is expected in it.
  const main = {
    text: 'Watchbill',
    entries: [
      ...roles('about'),
      separator,
      { ...entryOf('go.settings'), text: 'Settings…' },
      separator,
      ...roles('services'),
      separator,
      ...roles('hide', 'hideOthers', 'unhide'),
      separator,
      ...roles('quit'),
    ],
  };
  const window = { text: 'Window', entries: roles('minimize', 'zoom', 'close', 'front') };
  return [main, edit, goTo, rota, { text: 'View', entries: [...everywhere, separator, ...view.entries] }, window];
}

const separator: MenuEntry = { kind: 'separator' };

function roles(...names: readonly MenuRole[]): readonly MenuEntry[] {
  return names.map((role) => ({ kind: 'role', role }));
}

function groupOf(group: CommandFacts['group']): readonly MenuEntry[] {
  return commandIds.filter((id) => commands[id].group === group).map(entryOf);
}

function entryOf(command: CommandId): Extract<MenuEntry, { readonly kind: 'command' }> {
  const { title, keys } = commands[command];
  const accelerator = acceleratorOf(keys);
  return { kind: 'command', text: title, command, ...(accelerator === undefined ? {} : { accelerator }) };
}

/**
 * Keys in Electron's notation. Only those with Ctrl or Cmd: a letter alone is also written into fields, where no menu may
 * take it, and two keys one after the other are beyond its notation.
 */
function acceleratorOf(keys: string | undefined): string | undefined {
  const match = /^mod\+(\S+)$/.exec(keys ?? '');
  return match?.[1] === undefined ? undefined : `CommandOrControl+${match[1].toUpperCase()}`;
}
