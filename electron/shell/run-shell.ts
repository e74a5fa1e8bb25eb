import { join } from 'node:path';
import { app, dialog, nativeTheme } from 'electron';
import { areas } from '../../shared/contract.ts';
import { asking } from '../ask.ts';
import { createCore } from '../core.ts';
import { dataFolder as dataFolderOf } from '../data-folder.ts';
import { lockDataFolder } from '../data-folder-lock.ts';
import { hasReliableTray, startWords, toldNotices } from '../desktop/index.ts';
import { limitedLog } from '../limited-log.ts';
import { sampleBook } from '../sample/index.ts';
import { setApplicationMenu } from './application-menu.ts';
import { arrivalOf, listenToArrivals } from './arrivals.ts';
import { openDeviceMemory } from './device-memory.ts';
import { watchDuty } from './duty-watch.ts';
import { fileOpener } from './file-opener.ts';
import { guardPages } from './guard-pages.ts';
import { nameApp } from './identity.ts';
import { answerPages } from './ipc.ts';
import { mainWindow } from './main-window.ts';
import { notifier } from './notices.ts';
import { registerPageScheme, servePage } from './page-protocol.ts';
import { quitInOrder } from './quit.ts';
import { shiftTeller } from './tell-shifts.ts';
import { tray } from './tray-duty.ts';
import { onWake } from './wake.ts';

export interface ShellStart {
  /** The words of the start, without the program's own name. */
  readonly words: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** Where what was built lies. */
  readonly folder: string;
}

/**
 * Runs Watchbill as a program of the desktop: in one window and in the tray.
 *
 * Follows https://www.electronjs.org/docs/latest/tutorial/esm (what is to be done before Electron is ready)
 */
export async function runShell(start: ShellStart): Promise<void> {
  const dataFolder = dataFolderOf(startWords(start.words).dataFolder, start.environment);
  nameApp(dataFolder, start.platform);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const arrivals = listenToArrivals();
  registerPageScheme();
  app.enableSandbox();
  try {
    await app.whenReady();
    await openDesktop(start, dataFolder, arrivals);
  } catch (error) {
    dialog.showErrorBox('Watchbill cannot start', error instanceof Error ? (error.stack ?? error.message) : `${error}`);
    app.exit(1);
  }
}

/** Puts the parts together, in the order in which they are needed. */
async function openDesktop(
  { words, environment, platform, clock, folder }: ShellStart,
  dataFolder: string,
  arrivals: ReturnType<typeof listenToArrivals>,
): Promise<void> {
  const limited = limitedLog((line) => process.stderr.write(`${line}\n`), clock);
  const log = (line: string) => limited(line.split(':', 1).join(), line);
  const locked = await lockDataFolder(dataFolder);
  if (!locked.ok && locked.why === 'held') {
    dialog.showErrorBox(
      'Watchbill already runs in a browser',
      `${locked.error.message}. You can ${locked.error.hint}.`,
    );
    app.exit(1);
    return;
  }
  if (!locked.ok) log(`${locked.error.message}: ${locked.error.hint}`);

  const memory = openDeviceMemory(dataFolder, log);
  nativeTheme.themeSource = memory.get('theme') ?? 'system';
  const book = startWords(words).book ?? (environment.WATCHBILL_BOOK || undefined);
  const core = createCore({
    dataFolder,
    ...(book === undefined ? {} : { book }),
    clock,
    log,
    files: fileOpener,
    sample: sampleBook(dataFolder, clock),
  });
  // The window opens while the book is read; what its page asks waits for the answer.
  const answer = async (message: unknown) => (await core).answer(message);
  const pages = answerPages({ answer, log });
  servePage(join(folder, 'page'));

  const preload = join(folder, 'preload.cjs');
  const { isPackaged } = app;
  const notify = notifier(log);
  const window = mainWindow({
    memory,
    preload,
    isPackaged,
    clock,
    log,
    onFocus: () => duty.look(),
    onClose() {
      if (quitting.hasBegun) return 'close';
      if (!isInTray) return 'minimise';
      if (!memory.get('toldOfHiding')) {
        notify({
          title: 'Watchbill goes on in the tray',
          body: 'It still tells you of your shifts. Quit it from there.',
        });
      }
      memory.keep('toldOfHiding', true);
      return 'hide';
    },
  });
  const show = (address?: string) => window.show(address);
  guardPages({ show, log });

  const ask = asking(answer);
  const pausedUntil = () => memory.get('pausedUntil') ?? null;
  const tellShifts = shiftTeller({
    ask,
    clock,
    told: toldNotices(join(dataFolder, 'told.json')),
    pausedUntil,
    notify,
    show,
  });
  const icon = tray({ platform, folder, preload, isPackaged, clock, log, memory, show, look: () => duty.look() });
  const isInTray = icon !== undefined && hasReliableTray(platform, environment);
  const duty = watchDuty({
    ask,
    clock,
    async tell(present) {
      nativeTheme.themeSource = present.session.settings.theme;
      memory.keep('theme', present.session.settings.theme);
      icon?.render(present);
      await tellShifts();
    },
  });
  const quitting = quitInOrder(async () => {
    duty.stop();
    await pages.settled();
    await (await core).close();
    if (locked.ok) locked.lock.release();
  }, log);

  setApplicationMenu(platform, (command) => {
    window.show();
    window.tell({ changed: [], run: command });
  });
  const arrival = arrivalOf(words);
  if (arrival !== 'stay-hidden') show(arrival.show);
  else if (!isInTray) window.openMinimised();
  arrivals.follow((later) => {
    if (later !== 'stay-hidden') show(later.show);
  });
  onWake(() => {
    pages.tellAll({ changed: [...areas] });
    duty.look();
  });
  nativeTheme.on('updated', () => duty.look());
  duty.look();
  (await core).subscribe((event) => {
    pages.tellAll(event);
    duty.look();
  });
}
