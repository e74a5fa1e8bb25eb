import { EventEmitter } from 'node:events';
import type { Menu } from './menu.ts';
import { type StandInTray, stage } from './stage.ts';

type Used = Pick<Electron.Tray, 'setImage' | 'setToolTip' | 'isDestroyed'>;

/** What the tray shows. */
export class Tray extends EventEmitter implements Used, StandInTray {
  image: string;
  tooltip = '';
  menu: Menu | undefined;

  constructor(image: unknown) {
    super();
    if (!stage.hasTray) throw new Error('Failed to create tray icon');
    this.image = String(image);
    stage.trays.push(this);
  }

  setImage(image: unknown): void {
    this.image = String(image);
  }
  setToolTip(text: string): void {
    this.tooltip = text;
  }
  setContextMenu(menu: Menu | null): void {
    this.menu = menu ?? undefined;
  }
  popUpContextMenu(menu?: Menu): void {
    this.menu = menu;
  }
  isDestroyed = () => false;
  click(button: 'click' | 'right-click' = 'click'): void {
    this.emit(button, {}, { x: 1800, y: 1056, width: 24, height: 24 }, { x: 1810, y: 1060 });
  }
}
