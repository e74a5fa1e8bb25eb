import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Menu, type MenuItemConstructorOptions, nativeImage, nativeTheme, type Rectangle, Tray } from 'electron';
import type { TrayAction, TrayState, TrayView } from '../../shared/tray/index.ts';
import { menuLabel } from '../desktop/index.ts';

export interface TrayOptions {
  readonly platform: NodeJS.Platform;
  /** Where the icons lie, by state and in several scales. */
  readonly iconFolder: string;
  readonly act: (action: TrayAction) => void;
  /** A click on the icon, with its place where the system tells it. */
  readonly onClick: (icon: Rectangle | undefined) => void;
  readonly log: (line: string) => void;
}

/** The icon in the tray. */
export interface TrayIcon {
  render(view: TrayView): void;
}

/**
 * Puts an icon into the tray; undefined where the system has none. What a click does differs from desktop to desktop, so
 * that the menu holds everything. On macOS a menu that is set would open on every click: there it pops up on the right
 * one only.
 *
 * Follows https://www.electronjs.org/docs/latest/api/tray (platform considerations) and
 * https://www.electronjs.org/docs/latest/api/native-image (template image, high resolution)
 */
export function trayIcon({ platform, iconFolder, act, onClick, log }: TrayOptions): TrayIcon | undefined {
  let tray: Tray;
  try {
    // Until more is known.
    tray = new Tray(iconPath('out-of-date', iconFolder, platform));
  } catch (error) {
    log(`there is no tray: ${String(error)}`);
    return undefined;
  }
  let menu: Menu | undefined;
  let drawn: readonly unknown[] = [];
  const tellsPlace = platform === 'darwin' || platform === 'win32';
  tray.on('click', (_, bounds) => onClick(tellsPlace ? bounds : undefined));
  if (platform === 'darwin') tray.on('right-click', () => tray.popUpContextMenu(menu));
  return {
    render(view) {
      const path = iconPath(view.state, iconFolder, platform);
      // A menu that is set anew closes under the hand of whoever reads it.
      if (isDeepStrictEqual(drawn, [view, path])) return;
      drawn = [view, path];
      tray.setImage(nativeImage.createFromPath(path));
      tray.setToolTip(view.tooltip);
      menu = Menu.buildFromTemplate(templateOf(view, act));
      // On Linux a menu that has changed is seen only once it is set again.
      if (platform !== 'darwin') tray.setContextMenu(menu);
    },
  };
}

function iconPath(state: TrayState, folder: string, platform: NodeJS.Platform): string {
  // Its name makes it a template image, which macOS colours as the menu bar is; larger scales lie beside it.
  if (platform === 'darwin') return join(folder, 'template', `${state}Template.png`);
  // Linux does not tell how the panel is coloured.
  const { shouldUseDarkColorsForSystemIntegratedUI: ofPanel, shouldUseDarkColors: ofProgram } = nativeTheme;
  return join(folder, (platform === 'win32' ? ofPanel : ofProgram) ? 'dark' : 'light', `${state}.png`);
}

function templateOf({ entries }: TrayView, act: (action: TrayAction) => void): MenuItemConstructorOptions[] {
  return entries.map((entry) => {
    if (entry.kind === 'separator') return { type: 'separator' };
    if (entry.kind === 'label') return { label: menuLabel(entry.text), enabled: false };
    return { label: menuLabel(entry.text), click: () => act(entry.action) };
  });
}
