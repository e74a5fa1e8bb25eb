import { EventEmitter } from 'node:events';
import { preventable, stage } from './stage.ts';

type Used = Pick<
  Electron.App,
  | 'setName'
  | 'setPath'
  | 'getPath'
  | 'getVersion'
  | 'setAppUserModelId'
  | 'requestSingleInstanceLock'
  | 'enableSandbox'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'isPackaged'
  | 'setLoginItemSettings'
>;
type LoginItem = Pick<ReturnType<Electron.App['getLoginItemSettings']>, 'wasOpenedAtLogin'>;

class App extends EventEmitter implements Used {
  readonly isPackaged = false;
  #becomeReady: () => void = () => {};
  readonly #ready = new Promise<void>((resolve) => {
    this.#becomeReady = resolve;
  });

  setName(): void {}
  setAppUserModelId(): void {}
  getVersion = () => '0.0.0';
  getPath = (name: string) => stage.paths.get(name) ?? '';
  setPath(name: string, path: string): void {
    stage.paths.set(name, path);
  }
  requestSingleInstanceLock(message?: Record<string, unknown>): boolean {
    stage.toldFirst = message;
    return stage.isFirstInstance;
  }
  enableSandbox(): void {
    if (stage.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  whenReady = () => this.#ready;
  setLoginItemSettings(settings: Electron.Settings): void {
    stage.loginItem = settings;
  }

  getLoginItemSettings = (): LoginItem => ({ wasOpenedAtLogin: stage.wasOpenedAtLogin });

  /** As Electron does once the entry has been evaluated. */
  becomeReady(): void {
    stage.isReady = true;
    this.#becomeReady();
    this.emit('ready');
  }

  quit(): void {
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    for (const window of [...stage.windows]) {
      window.close();
      if (!window.isDestroyed()) return;
    }
    this.#end();
  }

  exit(code = 0): void {
    stage.exitCode = code;
    for (const window of [...stage.windows]) window.destroy();
    this.#end();
  }

  #end(): void {
    if (stage.hasQuit) return;
    stage.hasQuit = true;
    this.emit('quit');
  }
}

export const app = new App();
