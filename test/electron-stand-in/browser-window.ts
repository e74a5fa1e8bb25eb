import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { openPage } from './pages.ts';
import { preventable, type StandInWindow, stage } from './stage.ts';
import { WebContents } from './web-contents.ts';

type Used = Pick<
  Electron.BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'isVisible'
  | 'isDestroyed'
  | 'minimize'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'setBounds'
  | 'setBackgroundColor'
>;

let lastId = 0;

/** A window is a page in Chromium, and what was done to it. */
export class BrowserWindow extends EventEmitter implements Used, StandInWindow {
  readonly id = ++lastId;
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents: WebContents;
  state: StandInWindow['state'] = 'hidden';
  bounds: Electron.Rectangle;
  #isMaximized = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!stage.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.webContents = new WebContents(() => openPage(this));
    stage.windows.push(this);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.load(url);
  }
  show(): void {
    this.state = 'shown';
    this.emit('show');
    this.focus();
  }
  hide(): void {
    this.state = 'hidden';
    this.emit('hide');
  }
  focus(): void {
    this.emit('focus');
  }
  isVisible = () => this.state === 'shown';
  minimize(): void {
    this.state = 'minimised';
  }
  isMinimized = () => this.state === 'minimised';
  restore(): void {
    this.state = 'shown';
  }
  maximize(): void {
    this.#isMaximized = true;
  }
  isMaximized = () => this.#isMaximized;
  getNormalBounds = () => this.bounds;
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
  }
  setBackgroundColor(): void {}
  isDestroyed = () => this.state === 'gone';
  close(): void {
    const closing = preventable({});
    this.emit('close', closing);
    if (!closing.defaultPrevented) this.destroy();
  }
  destroy(): void {
    this.state = 'gone';
    stage.windows.splice(stage.windows.indexOf(this), 1);
    this.webContents.destroy();
    this.emit('closed');
  }
}
