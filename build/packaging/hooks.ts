import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';

/**
 * Tells electron-builder that no packages have to be installed for the app or laid into it: what is built holds all
 * that it needs. (https://www.electron.build/configuration#beforebuild)
 */
export function beforeBuild(): boolean {
  return false;
}

/**
 * Removes the app that Electron shows when it is started without one. It comes with an unpacked runtime, and must be gone
 * before the digests of the archives are taken. (https://www.electron.build/configuration#afterextract)
 */
export async function afterExtract({
  packager,
  appOutDir,
}: Pick<AfterPackContext, 'packager' | 'appOutDir'>): Promise<void> {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
