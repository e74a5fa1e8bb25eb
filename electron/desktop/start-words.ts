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
 * Reads the words of a start. Systems put words of their own among them, which are passed over. With a link nothing else
 * counts: where it comes from, somebody may have tried to put more words behind it.
 */
export function startWords(words: readonly string[]): StartWords {
  const link = words.find((word) => word.toLowerCase().startsWith('watchbill:'));
  if (link !== undefined) return { hidden: false, link, dataFolder: undefined, book: undefined };
  return {
    hidden: words.includes('--hidden'),
    link: undefined,
    dataFolder: wordAfter('--data', words),
    book: wordAfter('--book', words),
  };
}

function wordAfter(name: string, words: readonly string[]): string | undefined {
  const joined = words.find((word) => word.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1) || undefined;
  const index = words.indexOf(name);
  const next = index < 0 ? undefined : words[index + 1];
  return next === undefined || next.startsWith('--') ? undefined : next;
}
