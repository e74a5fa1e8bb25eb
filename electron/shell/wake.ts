import { powerMonitor } from 'electron';

/**
 * Calls back when somebody comes back to the machine: timers stood still while it slept. Linux does not tell of locked
 * screens, but of resuming.
 *
 * Follows https://www.electronjs.org/docs/latest/api/power-monitor
 */
export function onWake(work: () => void): void {
  powerMonitor.on('resume', work);
  powerMonitor.on('unlock-screen', work);
}
