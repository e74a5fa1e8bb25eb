/**
 * How people read keys: one list for each key pressed after another, of what is held together. `mod+k` is `Ctrl K`, on
 * a Mac `⌘ K`; `g n` is `G`, then `N`.
 */
export function keyNames(keys: string, onMac: boolean): readonly (readonly string[])[] {
  return keys.split(' ').map((step) => {
    const [, held = '', key = step] = /^((?:mod\+)?(?:shift\+)?)(.+)$/.exec(step) ?? [];
    return [
      ...(held.includes('mod+') ? [onMac ? '⌘' : 'Ctrl'] : []),
      ...(held.includes('shift+') ? [onMac ? '⇧' : 'Shift'] : []),
      nameOf(key),
    ];
  });
}

/** The same for `aria-keyshortcuts`, which knows no keys one after the other: nothing for those. */
export function ariaKeys(keys: string, onMac: boolean): string | undefined {
  if (keys.includes(' ')) return undefined;
  return keys
    .replace('mod+', onMac ? 'Meta+' : 'Control+')
    .replace('shift+', 'Shift+')
    .replace(/[^+]+$/, (key) => (key.length === 1 ? key.toUpperCase() : `${key[0]?.toUpperCase()}${key.slice(1)}`));
}

function nameOf(key: string): string {
  if (key === 'escape') return 'Esc';
  return key.length === 1 ? key.toUpperCase() : `${key[0]?.toUpperCase()}${key.slice(1)}`;
}
