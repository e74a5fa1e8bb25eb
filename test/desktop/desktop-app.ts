import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';

/** The folder of the project. */
export const root = join(import.meta.dirname, '../..');

/** Starts the real app on a book: what is built, in the installed Electron, or the packaged one. */
export function startDesktop(packaged: boolean, book: string, dataFolder: string): Promise<ElectronApplication> {
  const words = [`--book=${book}`, `--data=${dataFolder}`];
  return _electron.launch({
    ...(packaged ? { executablePath: packagedApp(), args: words } : { args: [join(root, 'dist/main.js'), ...words] }),
    cwd: root,
    // The sandbox is part of what is shown to work; for root, as in a container, Chromium has none.
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

/** Where `npm run package:dir` lays the program on this system. */
function packagedApp(): string {
  const packages = join(root, 'release');
  const places = readdirSync(packages).flatMap((folder) => [
    join(packages, folder, 'watchbill'),
    join(packages, folder, 'Watchbill.exe'),
    join(packages, folder, 'Watchbill.app/Contents/MacOS/Watchbill'),
  ]);
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`no packaged app below ${packages}: run npm run package:dir first`);
  return found;
}
