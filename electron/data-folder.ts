import { resolve } from 'node:path';
import envPaths from 'env-paths';

/** This device's data folder: settings, alert history, caches. The command line and both hosts share it. */
export function dataFolder(option: string | undefined, environment: NodeJS.ProcessEnv): string {
  const chosen = option ?? (environment.WATCHBILL_DATA || undefined);
  return chosen ? resolve(chosen) : envPaths('watchbill', { suffix: '' }).data;
}
