import { whyNotMarkdown } from './readable.ts';

/** A link or a picture as it is written in a text. */
export interface WrittenLink {
  readonly kind: 'link' | 'picture';
  /** As it is written. */
  readonly url: string;
  /** Where that stands in the text, in characters. */
  readonly start: number;
}

/**
 * The links and pictures of a Markdown text, in the order in which they stand, also those in its HTML and those that are
 * defined by name; none in code and comments, and none of a text that is not read as Markdown at all. Read by their marks and not as a tree: of ten thousand texts in a second.
 */
export function linksIn(text: string): WrittenLink[] {
  if (whyNotMarkdown(text)) return [];
  const plain = withoutCode(text);
  return [...inline(plain), ...defined(plain), ...inHtml(plain)].sort((a, b) => a.start - b.start);
}

/** The text with other addresses in the place of its own: what `change` gives, where it gives any. */
export function withAddresses(text: string, change: (link: WrittenLink) => string | undefined): string {
  let changed = text;
  // From the end, so that what stands before keeps its place.
  for (const link of linksIn(text).reverse()) {
    const url = change(link);
    if (url !== undefined) changed = changed.slice(0, link.start) + url + changed.slice(link.start + link.url.length);
  }
  return changed;
}

/** Blanks in the place of fenced code, code within lines and comments, so that all else keeps its place. */
function withoutCode(text: string): string {
  const blank = (piece: string) => piece.replace(/[^\n]/g, ' ');
  return text
    .replace(
      /^([ \t]*(?:[-*+>][ \t]+|\d+[.)][ \t]+)*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|$(?![\s\S]))/gm,
      blank,
    )
    .replace(/<!--[\s\S]*?(?:-->|$(?![\s\S]))/g, blank)
    .split('\n')
    .map(withoutInlineCode)
    .join('\n');
}

/** Code in a line: between two runs of as many backticks each. Each run is looked at once. */
function withoutInlineCode(line: string): string {
  if (!line.includes('`')) return line;
  const runs = [...line.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ length, index }));
  const ends = Map.groupBy(runs, ({ length }) => length);
  const next = new Map<number, number>();
  let plain = '';
  let at = 0;
  for (const { length, index } of runs) {
    // Which of the runs of that length comes after this one.
    const place = (next.get(length) ?? 0) + 1;
    next.set(length, place);
    const end = ends.get(length)?.[place];
    if (index < at || !end) continue;
    plain += line.slice(at, index) + ' '.repeat(end.index + length - index);
    at = end.index + length;
  }
  return plain + line.slice(at);
}

/** `[words](address "title")`, and with a `!` before it a picture. */
function inline(text: string): WrittenLink[] {
  const target = /\]\(\s*<?((?:[^\s()<>\\]|\\.|\([^\s()]*\))+)>?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?\s*\)/g;
  return [...text.matchAll(target)].flatMap(({ 0: whole, 1: url = '', index }) => {
    const opened = openingOf(text, index);
    if (opened < 0) return [];
    return [
      { kind: text[opened - 1] === '!' ? 'picture' : 'link', url, start: index + whole.indexOf(url, 2) },
    ] as const;
  });
}

/** So far a link's own words may go back. */
const LONGEST_WORDS = 500;

/** The `[` that a `]` closes; -1: none. */
function openingOf(text: string, closing: number): number {
  let open = 1;
  for (let at = closing - 1; at >= Math.max(0, closing - LONGEST_WORDS); at--) {
    if (text[at] === ']' && text[at - 1] !== '\\') open++;
    if (text[at] === '[' && text[at - 1] !== '\\' && --open === 0) return at;
  }
  return -1;
}

/** `[name]: address`. */
function defined(text: string): WrittenLink[] {
  return [...text.matchAll(/^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?([^\s<>]+)/gm)].map(
    ({ 0: whole, 1: url = '', index }) => ({
      kind: 'link',
      url,
      start: index + whole.lastIndexOf(url),
    }),
  );
}

function inHtml(text: string): WrittenLink[] {
  return [...text.matchAll(/<[a-z][^<>]*?\s(href|src)\s*=\s*(["'])([^"'<>]+)\2/gi)].map(
    ({ 0: whole, 1: name, 3: url = '', index }) => ({
      kind: name?.toLowerCase() === 'src' ? 'picture' : 'link',
      url,
      start: index + whole.lastIndexOf(url),
    }),
  );
}
