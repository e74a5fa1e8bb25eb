import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure, Settings } from '../../shared/contract.ts';
import { usualLeadTimes } from '../../shared/notifications/index.ts';
import { settings as settingsSchema } from '../../shared/session/index.ts';

/** What a new device starts with. */
export const defaultSettings: Settings = {
  book: null,
  me: null,
  theme: 'system',
  clock: '24h',
  weekStart: null,
  startAtLogin: false,
  leadTimes: [...usualLeadTimes],
  pictureHosts: [],
};

/** This device's settings, kept in a file. */
export interface SettingsFile {
  /** As they are now, saved or not. */
  readonly current: Settings;
  /** Set when the file was broken: it lies beside under this name, and defaults are used. */
  readonly setAside: string | undefined;
  /** Changes them. Where they cannot be saved (a full disk) they hold until the end of the program, and that is said. */
  change(to: Partial<Settings>): { readonly settings: Settings; readonly unsaved?: Failure };
}

/** Opens the settings in a file; a missing one is as good as the defaults, a broken one is set aside as `.broken`. */
export function openSettings(path: string): SettingsFile {
  const { settings, setAside } = read(path);
  let current = settings;
  return {
    get current() {
      return current;
    },
    setAside,
    change(to) {
      current = { ...current, ...to };
      const unsaved = save(path, current);
      return unsaved ? { settings: current, unsaved } : { settings: current };
    },
  };
}

function read(path: string): { readonly settings: Settings; readonly setAside: string | undefined } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { settings: defaultSettings, setAside: undefined };
  }
  try {
    // A key that an older or newer Watchbill wrote is no damage: defaults fill what is missing.
    return { settings: settingsSchema.parse({ ...defaultSettings, ...JSON.parse(text) }), setAside: undefined };
  } catch {
    const setAside = `${path}.broken`;
    try {
      renameSync(path, setAside);
    } catch {
      return { settings: defaultSettings, setAside: undefined };
    }
    return { settings: defaultSettings, setAside };
  }
}

function save(path: string, settings: Settings): Failure | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.tmp`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.tmp`, path);
    return undefined;
  } catch (error) {
    return {
      code: 'settings-not-saved',
      message: `the settings cannot be saved (${error instanceof Error ? error.message : String(error)})`,
      hint: 'They hold until Watchbill ends. Free some space or check the permissions of the data folder.',
    };
  }
}
