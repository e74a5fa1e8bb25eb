import { plainText } from '../text/index.ts';
import type { Heading } from './outline.ts';

/** A part of a runbook from one heading to the next, which is what a search finds. */
export interface Section {
  /** Undefined before the first heading. */
  readonly heading: Heading | undefined;
  readonly text: string;
}

/** The sections of a text, from above; what stands before the first heading is one as well. */
export function sectionsOf(text: string, headings: readonly Heading[]): Section[] {
  const lines = text.split(/\r?\n/);
  const starts = [undefined, ...headings];
  return starts
    .map((heading, index) => ({
      heading,
      text: lines
        .slice(heading?.line ?? 0, (starts[index + 1]?.line ?? lines.length + 1) - 1)
        .join('\n')
        .trim(),
    }))
    .filter(({ heading, text }) => heading !== undefined || text !== '');
}

/**
 * The words of a text as one searches for them: without accents and capitals; names such as `KubePodCrashLooping` and
 * `node_down` as themselves and as the words in them.
 */
export function searchWords(text: string): string {
  // Most texts have none: to look at each of their words would take longer than all the rest.
  const inside = MAY_BE_CAMEL.test(text) ? (text.match(WORD) ?? []).filter((word) => CAMEL.test(word)) : [];
  const split = inside.map((name) => name.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' '));
  return folded([text, ...split].join(' '));
}

/** The words that somebody searches for, names such as `KubePodCrashLooping` also as the words in them. */
export function wordsIn(text: string): string[] {
  return searchWords(text).match(WORD) ?? [];
}

/** The same with such names as themselves only. */
export function namesIn(text: string): string[] {
  return folded(text).match(WORD) ?? [];
}

const WORD = /[\p{L}\p{N}]+/gu;

/** A capital within a word; and what nobody can tell from afar. */
const CAMEL = /[\p{Ll}\p{N}]\p{Lu}/u;
const MAY_BE_CAMEL = /[a-z0-9][A-Z]|\P{ASCII}/u;

function folded(text: string): string {
  return plainText(text).replace(/ß/g, 'ss').replaceAll('_', ' ');
}

/** A piece of a text, and whether it is what was searched for. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** In characters: as much as is shown of a text around what was found. */
const LENGTH = 140;

/** Of them before it. */
const BEFORE = 40;

/** In characters: so far a text is looked through for what stands around. */
const LOOKED_THROUGH = 20_000;

/** What stands around the first words that were found, in one line; the beginning where none of them stands in the text. */
export function snippetOf(text: string, words: readonly string[]): SnippetPart[] {
  const { piece, isCut } = pieceAround(text.slice(0, LOOKED_THROUGH), words);
  const line = piece
    .replace(/```[^\n]*/g, ' ')
    .replace(/[#>*_`|[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const pieces = line.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];
  const first = Math.max(
    pieces.findIndex((piece) => isHit(piece, words)),
    0,
  );
  let from = first;
  for (let room = BEFORE; from > 0 && room > 0; from--) room -= pieces[from - 1]?.length ?? 0;
  const parts: { text: string; hit: boolean }[] = [];
  let left = LENGTH;
  for (const piece of pieces.slice(from)) {
    if (left <= 0) break;
    left -= piece.length;
    const hit = isHit(piece, words);
    const last = parts.at(-1);
    if (last && last.hit === hit) last.text += piece;
    else parts.push({ text: piece, hit });
  }
  if (from > 0 || isCut) parts.unshift({ text: '… ', hit: false });
  if (left <= 0) parts.push({ text: ' …', hit: false });
  return parts;
}

/**
 * The text around the first place where one of the words plainly stands: to make all of it ready takes long. The whole
 * where they stand in it only in another form, if at all.
 */
function pieceAround(text: string, words: readonly string[]): { readonly piece: string; readonly isCut: boolean } {
  const lower = text.toLowerCase();
  const places = words.map((word) => beginningOf(word, lower)).filter((place) => place >= 0);
  if (places.length === 0 || lower.length !== text.length) return { piece: text, isCut: false };
  const from = Math.min(...places) - 2 * BEFORE;
  if (from <= 0) return { piece: text.slice(0, 3 * LENGTH), isCut: false };
  const start = text.indexOf(' ', from) + 1;
  return { piece: text.slice(start > 0 ? start : from, from + 4 * LENGTH), isCut: true };
}

/** Where a word begins another one in a text; -1: nowhere. */
function beginningOf(word: string, text: string): number {
  let at = text.indexOf(word);
  while (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) at = text.indexOf(word, at + 1);
  return at;
}

function isHit(piece: string, words: readonly string[]): boolean {
  if (words.some((word) => piece.startsWith(word))) return true;
  // Most pieces are plain words: nothing else is in them.
  if (/^(?:[a-z0-9]+|[^\p{L}\p{N}]+)$/u.test(piece)) return false;
  const plain = searchWords(piece);
  return words.some((word) => plain.startsWith(word) || plain.includes(` ${word}`));
}
