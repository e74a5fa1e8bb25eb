import { app } from 'electron';

/** In milliseconds: what is not done by then never will be. */
const PATIENCE = 10_000;

/** The end of the program, in order. */
export interface Quitting {
  /** Windows may close for good. */
  readonly hasBegun: boolean;
}

/**
 * Lets what is being saved come to its end before the program does, whoever asked it to quit.
 *
 * Follows https://www.electronjs.org/docs/latest/api/app (before-quit)
 */
export function quitInOrder(finish: () => Promise<void>, log: (line: string) => void): Quitting {
  let step: 'running' | 'finishing' | 'done' = 'running';
  app.on('before-quit', (event) => {
    if (step === 'done') return;
    event.preventDefault();
    if (step === 'finishing') return;
    step = 'finishing';
    void inTime(finish, log).then(() => {
      step = 'done';
      app.quit();
    });
  });
  return {
    get hasBegun() {
      return step !== 'running';
    },
  };
}

async function inTime(finish: () => Promise<void>, log: (line: string) => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      log('the end took too long');
      resolve();
    }, PATIENCE);
  });
  await Promise.race([finish().catch((error) => log(`the end went wrong: ${String(error)}`)), late]);
  clearTimeout(timer);
}
