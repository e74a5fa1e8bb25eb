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
  const isMac = platform === 'darwin';
  // On macOS a key that a menu shows is a key that it takes.
  const entryOf = (command: CommandId) => commandEntry(command, !isMac);
  const groupOf = (group: CommandFacts['group']) =>
    commandIds.filter((id) => commands[id].group === group).map(entryOf);

  const onText = roles('cut', 'copy', 'paste', 'selectAll');
  const view = { text: 'View', entries: roles('resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen') };
  const goTo = { text: 'Go to', entries: groupOf('Go to') };
  const runbooks = { text: 'Runbooks', entries: groupOf('Runbooks') };
  const rota = { text: 'Rota', entries: groupOf('Rota') };
  const everywhere = groupOf('Everywhere');
  if (!isMac) {
    const main = { text: 'Watchbill', entries: [...everywhere, separator, ...roles('close', 'quit')] };
    return [main, { text: 'Edit', entries: [...groupOf('Edit'), separator, ...onText] }, goTo, rota, runbooks, view];
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
  const edit = {
    text: 'Edit',
    entries: [...roles('undo', 'redo'), separator, ...groupOf('Edit'), separator, ...onText],
  };
  const window = { text: 'Window', entries: roles('minimize', 'zoom', 'close', 'front') };
  return [
    main,
    edit,
    goTo,
    rota,
    runbooks,
    { text: 'View', entries: [...everywhere, separator, ...view.entries] },
    window,
  ];
}

const separator: MenuEntry = { kind: 'separator' };

function roles(...names: readonly MenuRole[]): readonly MenuEntry[] {
  return names.map((role) => ({ kind: 'role', role }));
}

function commandEntry(command: CommandId, showsKeys: boolean): CommandEntry {
  const { title, keys } = commands[command];
  const accelerator = showsKeys ? acceleratorOf(keys) : undefined;
  return { kind: 'command', text: title, command, ...(accelerator === undefined ? {} : { accelerator }) };
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
