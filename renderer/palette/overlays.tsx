import { useCommands } from '../commands/index.ts';
import { type LoadOverlay, openOverlay, useOverlay } from '../overlay/index.ts';
import { useOnceIdle } from '../stores/index.ts';
import { useCommandsEverywhere } from './everywhere.ts';

// Their code comes once the page has nothing else to do, before it is needed. Not by React's lazy(): after its fallback
// React waits for 300 ms before it shows what has come.
const loadPalette: LoadOverlay = () => import('./palette.tsx');
const loadShortcutSheet: LoadOverlay = () => import('./shortcut-sheet.tsx');

/** Where that fails now, it is tried again when it is needed. */
function loadBoth(): void {
  for (const load of [loadPalette, loadShortcutSheet]) load().catch(() => undefined);
}

/** The palette and the sheet of shortcuts, over every page, and the commands of every page. */
export function Overlays() {
  const Overlay = useOverlay(({ Overlay }) => Overlay);
  useCommandsEverywhere();
  useCommands({
    'palette.open': () => void openOverlay(loadPalette),
    'shortcuts.show': () => void openOverlay(loadShortcutSheet),
  });
  useOnceIdle(loadBoth);
  return Overlay && <Overlay />;
}
