import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of the book that the app has open on this device; undefined before one was chosen. Read without the schema
 * of the settings: loading that takes longer than everything else the command line does.
 */
export function appBook(dataFolder: string): string | undefined {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'));
    if (typeof settings !== 'object' || settings === null || !('book' in settings)) return undefined;
    return typeof settings.book === 'string' && settings.book !== '' ? settings.book : undefined;
  } catch {
    // Broken settings are set aside, and told, by the next host that opens them.
    return undefined;
  }
}
