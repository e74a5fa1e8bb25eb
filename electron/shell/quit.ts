import { app, type Event, powerMonitor } from 'electron';

/** In milliseconds: what is not done by then never will be. */
const PATIENCE = 10_000;

/** How the program comes to its end. */
export interface End {
  /** Something that was asked for is not done yet. */
  readonly isBusy: () => boolean;
  /** Resolves once nothing is. */
  readonly settle: () => Promise<void>;
  /** Leaves everything to the next start, at once: the program may be gone right after it. */
  readonly leave: () => void;
  readonly log: (line: string) => void;
}

/** The end of the program, in order. */
export interface Quitting {
  /** Windows may close for good. */
  readonly hasBegun: boolean;
}

/**
 * Lets what is being saved come to its end before the program does, whoever asked it to quit. Where nothing is being
 * saved the program ends at once: to delay a system that shuts down would be to stop it. At the end of a session Windows
 * asks the windows, Linux and macOS the program.
 *
 * Follows https://www.electronjs.org/docs/latest/api/app (before-quit),
 * https://www.electronjs.org/docs/latest/api/browser-window (query-session-end, session-end) and
 * https://www.electronjs.org/docs/latest/api/power-monitor (shutdown)
 */
export function quitInOrder({ isBusy, settle, leave, log }: End): Quitting {
  let step: 'running' | 'finishing' | 'done' = 'running';

  function finish(): void {
    if (step === 'done') return;
    step = 'done';
    leave();
  }

  /** What is being saved needs a moment; then the program quits by itself. */
  function delay(event: Pick<Event, 'preventDefault'> | undefined): void {
    event?.preventDefault();
    if (step !== 'running') return;
    step = 'finishing';
    void inTime(settle, log).then(() => {
      finish();
      app.quit();
    });
  }

  app.on('before-quit', (event) => {
    if (step === 'finishing' || (step === 'running' && isBusy())) delay(event);
    else finish();
  });
  app.on('browser-window-created', (_, window) => {
    window.on('query-session-end', (event) => {
      if (step !== 'done' && isBusy()) delay(event);
    });
    window.on('session-end', finish);
  });
  // Electron's types leave the event out.
  powerMonitor.on('shutdown', (...[event]: readonly Event[]) => {
    if (step !== 'done' && isBusy()) delay(event);
    else app.quit();
  });
  return {
    get hasBegun() {
      return step !== 'running';
    },
  };
}

async function inTime(settle: () => Promise<void>, log: (line: string) => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      log('the end took too long');
      resolve();
    }, PATIENCE);
  });
  await Promise.race([settle().catch((error) => log(`the end went wrong: ${String(error)}`)), late]);
  clearTimeout(timer);
}
