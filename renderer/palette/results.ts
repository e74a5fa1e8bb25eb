import { type Entry, type Group, groups } from './entries.ts';
import { type Findable, findable, fitOf, wordsOf } from './matching.ts';

/** What is listed: headings with their lines, and how many more there would be. */
export interface Results {
  readonly groups: readonly { readonly name: Group | 'Recent'; readonly entries: readonly Entry[] }[];
  /** Of those that fit, how many are not listed. */
  readonly left: number;
}

/** Nobody reads further; they write another letter. */
const MOST = 30;
/** Of one heading while nothing is written. */
const AT_FIRST = 6;

/**
 * What fits the text, best first, under the heading of its best line. While nothing is written: what was chosen lately
 * (`recent` holds keys, the latest first), then the first of every kind.
 */
export function resultsOf(entries: readonly Entry[], text: string, recent: readonly string[]): Results {
  const written = wordsOf(text);
  if (written.length === 0) return text.trim() === '' ? firstResults(entries, recent) : { groups: [], left: 0 };
  const place = (key: string) => (recent.includes(key) ? recent.indexOf(key) : recent.length);
  const fitting = entries
    .map((entry) => ({ entry, fit: fitOf(written, findableOf(entry)), recency: place(entry.key) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.recency - b.recency)
    .map(({ entry }) => entry);
  const listed = Map.groupBy(fitting.slice(0, MOST), ({ group }) => group);
  return {
    groups: [...listed].map(([name, entries]) => ({ name, entries })),
    left: Math.max(fitting.length - MOST, 0),
  };
}

const madeReady = new WeakMap<Entry, Findable>();

/** Made ready only once something is written: to open the palette takes no time for it. */
function findableOf(entry: Entry): Findable {
  const known = madeReady.get(entry) ?? findable(entry.title, entry.others);
  madeReady.set(entry, known);
  return known;
}

function firstResults(entries: readonly Entry[], recent: readonly string[]): Results {
  const lately = recent.flatMap((key) => entries.filter((entry) => entry.key === key)).slice(0, AT_FIRST);
  const others = Map.groupBy(
    entries.filter((entry) => !lately.includes(entry)),
    ({ group }) => group,
  );
  // A number is asked for by name.
  const kinds = groups.filter((group) => group !== 'Phone numbers');
  const listed = kinds.map((name) => {
    const all = others.get(name) ?? [];
    return { name, entries: name === 'Commands' ? all : all.slice(0, AT_FIRST), count: all.length };
  });
  return {
    groups: [
      { name: 'Recent' as const, entries: lately },
      ...listed.map(({ name, entries }) => ({ name, entries })),
    ].filter(({ entries }) => entries.length > 0),
    left: listed.reduce((sum, { entries, count }) => sum + count - entries.length, 0),
  };
}
