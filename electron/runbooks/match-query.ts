/** Queries in the notation of SQLite's FTS5 (its documentation, chapter 3), made of words that are letters and digits. */

/** So many words apart, words still belong together. */
const NEAR = 8;

/** What a section has to have. */
export interface WordQuery {
  readonly query: string;
  /** Its parts, one for each word that was written. */
  readonly terms: readonly string[];
  /** The same with the words near each other, where there are several. */
  readonly near?: string;
}

/**
 * All of the words, each as the beginning of one. Of one or two letters only the last is a beginning, which may still
 * be being written: others are words of their own.
 */
export function allOf(words: readonly string[]): WordQuery {
  const terms = termsOf(words);
  const query = terms.join(' AND ');
  return terms.length > 1 ? { query, terms, near: `NEAR(${terms.join(' ')}, ${NEAR})` } : { query, terms };
}

/** For each of the words itself or one of those that it may be meant for: all of them, or any. */
export function withAlternatives(
  words: readonly string[],
  alike: (word: string) => readonly string[],
  joint: 'AND' | 'OR',
): WordQuery {
  const own = termsOf(words);
  const terms = words.map((word, at) => `(${[own[at], ...alike(word).map(quoted)].join(' OR ')})`);
  return { query: terms.join(` ${joint} `), terms };
}

/** The query in some columns only. */
export function inColumns(columns: string, query: string): string {
  return `{${columns}} : (${query})`;
}

function termsOf(words: readonly string[]): string[] {
  return words.map((word, at) => (word.length > 2 || at === words.length - 1 ? `${quoted(word)}*` : quoted(word)));
}

function quoted(word: string): string {
  return `"${word}"`;
}
