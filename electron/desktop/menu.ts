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

type CommandEntry = Extract<MenuEntry, { readonly kind: 'command' }>;

/** The menus from left to right, each with its entries. */
export type ApplicationMenu = readonly { readonly text: string; readonly entries: readonly MenuEntry[] }[];

/** The application menu of a platform: the commands of the registry, and what every program has there. */
export function applicationMenu(platform: NodeJS.Platform): ApplicationMenu {
  const onText = roles('cut', 'copy', 'paste', 'selectAll');
  const edit = { text: 'Edit', entries: [...groupOf('Edit'), separator, ...onText] };
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
  // There a field takes its own writing back by way of the menu; elsewhere the page sees to both.
  const editOnMac = {
    text: 'Edit',
    entries: [...roles('undo', 'redo'), separator, ...groupOf('Edit').map(withoutKeys), separator, ...onText],
  };
  const window = { text: 'Window', entries: roles('minimize', 'zoom', 'close', 'front') };
  return [main, editOnMac, goTo, rota, { text: 'View', entries: [...everywhere, separator, ...view.entries] }, window];
}

const separator: MenuEntry = { kind: 'separator' };

function roles(...names: readonly MenuRole[]): readonly MenuEntry[] {
  return names.map((role) => ({ kind: 'role', role }));
}

function groupOf(group: CommandFacts['group']): readonly CommandEntry[] {
  return commandIds.filter((id) => commands[id].group === group).map(entryOf);
}

function entryOf(command: CommandId): CommandEntry {
  const { title, keys } = commands[command];
  const accelerator = acceleratorOf(keys);
  return { kind: 'command', text: title, command, ...(accelerator === undefined ? {} : { accelerator }) };
}

function withoutKeys({ kind, text, command }: CommandEntry): CommandEntry {
  return { kind, text, command };
}

/**
 * Keys in Electron's notation. Only those with Ctrl or Cmd: a letter alone is also written into fields, where no menu may
 * take it, and two keys one after the other are beyond its notation.
 */
function acceleratorOf(keys: string | undefined): string | undefined {
  const match = /^mod\+(\S+)$/.exec(keys ?? '');
  return (
    match?.[1] && `CommandOrControl+${match[1].replace('shift+', 'Shift+').replace(/\w$/, (key) => key.toUpperCase())}`
  );
}
