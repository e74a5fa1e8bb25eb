/** What a thing can be found by, made ready once. */
export interface Findable {
  /** Of its name. */
  readonly words: readonly string[];
  readonly initials: string;
  /** Of what else it is known by. */
  readonly others: readonly string[];
}

/** How well a word that was written fits, best first. */
const WHOLE_WORD = 10;
const START_OF_WORD = 8;
const INITIALS = 6;
const OTHER_WORD = 5;
const START_OF_OTHER = 4;
const INSIDE = 2;
const FIRST_WORD = 1;
const WHOLE_NAME = 1;

/** Makes ready what is found by its name, and by other words such as its id. */
export function findable(name: string, others: readonly string[] = []): Findable {
  const words = wordsOf(name);
  return { words, initials: words.map((word) => word[0]).join(''), others: others.flatMap(wordsOf) };
}

/** The words of a text as they are compared: `Zieliński, Łukasz` is `zielinski` and `lukasz`. */
export function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/[^a-z0-9\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** How well something fits the words written, in any order: each must fit somewhere. 0 where one does not. */
export function fitOf(written: readonly string[], { words, initials, others }: Findable): number {
  let sum = 0;
  for (const word of written) {
    const fit = Math.max(
      ...words.map((own, place) => fitInName(word, own, place)),
      fitElsewhere(word, initials, others),
    );
    if (fit === 0) return 0;
    sum += fit;
  }
  return words.every((word) => written.includes(word)) ? sum + WHOLE_NAME : sum;
}

function fitInName(written: string, own: string, place: number): number {
  const first = place === 0 ? FIRST_WORD : 0;
  if (own === written) return WHOLE_WORD + first;
  if (own.startsWith(written)) return START_OF_WORD + first;
  return written.length > 1 && own.includes(written) ? INSIDE : 0;
}

function fitElsewhere(written: string, initials: string, others: readonly string[]): number {
  if (written.length > 1 && initials.startsWith(written)) return INITIALS;
  if (others.includes(written)) return OTHER_WORD;
  return others.some((other) => other.startsWith(written)) ? START_OF_OTHER : 0;
}

/** Letters that are no letter with an accent, as people type them who lack them. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** In lower case and without accents; an apostrophe parts no words. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[łøđðþßæœı]/g, (letter) => plain[letter] ?? letter);
}
