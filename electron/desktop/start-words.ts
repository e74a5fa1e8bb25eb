/** What the words of a start, or of a second one, ask for. */
export interface StartWords {
  /** No window yet: as at login. */
  readonly hidden: boolean;
  /** The link that was opened, unchecked. */
  readonly link: string | undefined;
  readonly dataFolder: string | undefined;
  readonly book: string | undefined;
}

/**
 * Reads the words of a start. Systems and Chromium put words of their own among them, which are passed over. With a link
 * nothing else counts: where it comes from, somebody may have tried to put more words behind it.
 */
export function startWords(words: readonly string[]): StartWords {
  const link = words.find((word) => word.toLowerCase().startsWith('watchbill:'));
  if (link !== undefined) return { hidden: false, link, dataFolder: undefined, book: undefined };
  return {
    hidden: words.includes('--hidden'),
    link: undefined,
    dataFolder: folderAfter('--data', words),
    book: folderAfter('--book', words),
  };
}

/** `--data DIR` or `--data=DIR`; the last one counts, as everywhere on the command line. */
function folderAfter(name: string, words: readonly string[]): string | undefined {
  return words.reduce<string | undefined>((found, word, index) => {
    if (word.startsWith(`${name}=`)) return word.slice(name.length + 1) || found;
    const next = words[index + 1];
    return word !== name || next === undefined || next === '' || next.startsWith('--') ? found : next;
  }, undefined);
}
