import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { CommandId } from '../../shared/commands/index.ts';
import { applicationMenu, type MenuEntry, menuLabel } from '../desktop/index.ts';

/**
 * Sets the menu of the program. The page has the keys: a menu that took them as well would do everything twice.
 *
 * Follows https://www.electronjs.org/docs/latest/api/menu and https://www.electronjs.org/docs/latest/api/menu-item
 */
export function setApplicationMenu(platform: NodeJS.Platform, run: (command: CommandId) => void): void {
  const template = applicationMenu(platform).map(({ text, entries }) => ({
    label: menuLabel(text),
    submenu: entries.map((entry) => itemOf(entry, run)),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function itemOf(entry: MenuEntry, run: (command: CommandId) => void): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'role':
      return { role: entry.role };
    case 'command':
      return {
        label: menuLabel(entry.text),
        ...(entry.accelerator === undefined ? {} : { accelerator: entry.accelerator, registerAccelerator: false }),
        click: () => run(entry.command),
      };
  }
}
