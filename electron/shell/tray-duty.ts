import { join } from 'node:path';
import { app } from 'electron';
import { instant, type TimeWords } from '../../shared/time/index.ts';
import { trayView } from '../../shared/tray/index.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { Present } from './duty-watch.ts';
import { popover } from './popover.ts';
import { trayIcon } from './tray.ts';
import type { WindowSurroundings } from './window-options.ts';

export interface TrayDutyOptions extends Omit<WindowSurroundings, 'isDark'> {
  readonly platform: NodeJS.Platform;
  /** Where what was built lies. */
  readonly folder: string;
  readonly clock: () => number;
  readonly log: (line: string) => void;
  readonly memory: DeviceMemory;
  readonly show: (address?: string) => void;
  /** Looks again at who is on call. */
  readonly look: () => void;
}

/**
 * The tray, which says what the core says and does what is chosen in it; undefined where there is none.
 *
 * Follows https://www.electronjs.org/docs/latest/api/app (quit)
 */
export function tray({
  platform,
  folder,
  memory,
  show,
  look,
  ...options
}: TrayDutyOptions): { render(present: Present, write: TimeWords): void } | undefined {
  const togglePopover = popover(options);
  const icon = trayIcon({
    platform,
    iconFolder: join(folder, 'icons/tray'),
    log: options.log,
    onClick: (place) => (place ? togglePopover(place) : show()),
    act(action) {
      switch (action.do) {
        case 'open':
          return show(action.address);
        case 'quit':
          return app.quit();
        case 'pause':
          if (action.until === null) memory.forget('pausedUntil');
          else memory.keep('pausedUntil', action.until);
          return look();
      }
    },
  });
  if (!icon) return undefined;
  return {
    render(present, write) {
      const pausedUntil = memory.get('pausedUntil') ?? null;
      icon.render(trayView({ ...present, at: instant(options.clock()), pausedUntil, write }));
    },
  };
}
