import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished, vi } from 'vitest';
import { type BookFiles, temporaryBook } from '../electron/temporary-book.ts';
import type { stage as Stage, StandInMenu } from '../electron-stand-in/stage.ts';

export interface DesktopStart {
  readonly files?: BookFiles;
  readonly dataFolder?: string;
  /** Further words of the start. */
  readonly words?: readonly string[];
  /** A link that macOS brings before Electron is ready. */
  readonly early?: string;
  readonly platform?: NodeJS.Platform;
  readonly environment?: Readonly<Record<string, string>>;
  /** Sets the stage before anything runs. */
  readonly set?: (stage: typeof Stage) => unknown;
}

const builtMain = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

const { now } = Date;

type StandIn = typeof import('../electron-stand-in/electron.ts');

/** The built app, running in the stand-in for Electron. */
export interface Desktop {
  readonly electron: StandIn;
  readonly stage: typeof Stage;
  readonly folder: string;
  readonly dataFolder: string;
  /** The page of the main window, once it shows Now. */
  page(): Promise<Page>;
  /** What the tray says, once it says something that matches. */
  trayMenu(label: RegExp): Promise<StandInMenu>;
  /** Lets the clock of the program jump, in milliseconds. */
  jump(by: number): void;
  quit(): Promise<void>;
}

/** Starts the built main process anew, as a person starts the program; it quits with the test. */
export async function startDesktop(browser: Browser, start: DesktopStart = {}): Promise<Desktop> {
  vi.resetModules();
  // Each start brings its own listeners for the end of the process; here it ends once only.
  process.setMaxListeners(0);
  const electron: StandIn = await import('../electron-stand-in/electron.ts');
  const { stage } = await import('../electron-stand-in/stage.ts');
  const { preparePages } = await import('../electron-stand-in/pages.ts');
  const { folder, dataFolder } = temporaryBook(start.files);
  const ownData = start.dataFolder ?? dataFolder;
  const context = await browser.newContext();
  await preparePages(context);
  await start.set?.(stage);

  let ahead = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
  vi.stubEnv('WATCHBILL_DATA', ownData);
  vi.stubEnv('WATCHBILL_BOOK', folder);
  vi.stubEnv('XDG_CURRENT_DESKTOP', 'KDE');
  for (const [name, value] of Object.entries(start.environment ?? {})) vi.stubEnv(name, value);
  await asOn(start.platform, async () => {
    const words = process.argv;
    process.argv = ['electron', '.', ...(start.words ?? [])];
    await import(/* @vite-ignore */ builtMain);
    process.argv = words;
  });

  const quit = async () => {
    electron.app.quit();
    await expect.poll(() => stage.hasQuit).toBe(true);
  };
  onTestFinished(async () => {
    await quit();
    await context.close();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  if (start.early !== undefined) electron.app.emit('open-url', { preventDefault() {} }, start.early);
  electron.app.becomeReady();
  return {
    electron,
    stage,
    folder,
    dataFolder: ownData,
    async page() {
      const window = await vi.waitUntil(() => stage.windows[0], { timeout: 10_000 });
      const page = await window.webContents.page;
      await page.getByRole('navigation', { name: 'Pages' }).waitFor();
      return page;
    },
    trayMenu: (label) =>
      vi.waitUntil(
        () => stage.trays.map(({ menu }) => menu).find((menu) => menu?.labels.some((text) => label.test(text))),
        {
          timeout: 10_000,
        },
      ),
    jump(by) {
      ahead += by;
    },
    quit,
  };
}

/** The entry asks once on which system it runs. */
async function asOn(platform: NodeJS.Platform | undefined, work: () => Promise<void>): Promise<void> {
  const own = process.platform;
  Object.defineProperty(process, 'platform', { value: platform ?? 'linux' });
  try {
    await work();
  } finally {
    Object.defineProperty(process, 'platform', { value: own });
  }
}
