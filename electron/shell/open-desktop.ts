import { join } from 'node:path';
import { app, dialog, nativeTheme } from 'electron';
import { areas } from '../../shared/contract.ts';
import { type ClockStyle, instant, timeWords } from '../../shared/time/index.ts';
import { asking } from '../ask.ts';
import { createCore } from '../core.ts';
import { lockDataFolder } from '../data-folder-lock.ts';
import { hasReliableTray, startWords, systemZone, toldNotices } from '../desktop/index.ts';
import { limitedLog } from '../limited-log.ts';
import { sampleBook } from '../sample/index.ts';
import { setApplicationMenu } from './application-menu.ts';
import type { Arrivals } from './arrivals.ts';
import { openDeviceMemory } from './device-memory.ts';
import { watchDuty } from './duty-watch.ts';
import { fileOpener } from './file-opener.ts';
import { guardPages } from './guard-pages.ts';
import { answerPages } from './ipc.ts';
import { loginStart } from './login-start.ts';
import { mainWindow } from './main-window.ts';
import { notifier } from './notices.ts';
import { servePage } from './page-protocol.ts';
import { quitInOrder } from './quit.ts';
import type { ShellStart } from './shell-start.ts';
import { shiftTeller } from './tell-shifts.ts';
import { tray } from './tray-duty.ts';
import { onWake } from './wake.ts';

/**
 * Puts the parts together, in the order in which they are needed.
 *
 * Follows https://www.electronjs.org/docs/latest/api/native-theme (themeSource) and
 * https://www.electronjs.org/docs/latest/api/dialog (showErrorBox)
 */
export async function openDesktop(
  { words, environment, platform, clock, folder }: ShellStart,
  dataFolder: string,
  arrivals: Arrivals,
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

  const surroundings = {
    preload: join(folder, 'preload.cjs'),
    icon: join(folder, 'icons/icon.png'),
    isPackaged: app.isPackaged,
  };
  const notify = notifier(log);
  const window = mainWindow({
    ...surroundings,
    memory,
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
  let clockStyle: ClockStyle = '24h';
  // The zone is asked for each time: whoever travels sets another while Watchbill runs.
  const viewerWords = () => timeWords(systemZone(environment), clockStyle);
  const pausedUntil = () => memory.get('pausedUntil') ?? null;
  const tellShifts = shiftTeller({
    ask,
    now: () => instant(clock()),
    words: viewerWords,
    told: toldNotices(join(dataFolder, 'told.json'), log),
    pausedUntil,
    notify,
    show,
  });
  const icon = tray({ ...surroundings, platform, folder, clock, log, memory, show, look: () => duty.look() });
  const isInTray = icon !== undefined && hasReliableTray(platform, environment);
  const login = loginStart({ memory, platform, environment, log });
  const duty = watchDuty({
    ask,
    clock,
    async tell(present) {
      const { theme, clock: style, startAtLogin } = present.session.settings;
      clockStyle = style;
      // Setting it tells of a change, also where there is none.
      if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
      memory.keep('theme', theme);
      login.follow(startAtLogin);
      icon?.render(present, viewerWords());
      await tellShifts();
    },
  });
  const quitting = quitInOrder({
    isBusy: () => pages.isBusy,
    settle: () => pages.settled(),
    leave() {
      duty.stop();
      core.then((opened) => opened.close()).catch((error) => log(`the book was not closed: ${String(error)}`));
      if (locked.ok) locked.lock.release();
    },
    log,
  });

  setApplicationMenu(platform, (command) => {
    window.show();
    window.tell({ changed: [], run: command });
  });
  arrivals.follow((arrival) => {
    if (arrival !== 'stay-hidden') show(arrival.show);
    // Where nothing else would show that it runs.
    else if (!isInTray) window.openMinimised();
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
