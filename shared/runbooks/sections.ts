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
  const inside = text.match(/[\p{L}\p{N}]*[\p{Ll}\p{N}]\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
  const split = inside.map((name) => name.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' '));
  return plainText([text, ...split].join(' '))
    .replace(/ß/g, 'ss')
    .replaceAll('_', ' ');
}

/** The words that somebody searches for. */
export function wordsIn(text: string): string[] {
  return searchWords(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A piece of a text, and whether it is what was searched for. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** In characters: as much as is shown of a text around what was found. */
const LENGTH = 140;

/** What stands around the first words that were found, in one line; the beginning where none of them stands in the text. */
export function snippetOf(text: string, words: readonly string[]): SnippetPart[] {
  const line = text
    .replace(/```[^\n]*/g, ' ')
    .replace(/[#>*_`|[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const pieces = line.split(/(?<=[^\p{L}\p{N}])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N}])/u);
  const isHit = (piece: string) => {
    const plain = searchWords(piece);
    return words.some((word) => plain.split(' ').some((part) => part.startsWith(word)));
  };
  const first = Math.max(pieces.findIndex(isHit), 0);
  let from = first;
  for (let room = 40; from > 0 && room > 0; from--) room -= pieces[from - 1]?.length ?? 0;
  const parts: { text: string; hit: boolean }[] = [];
  let left = LENGTH;
  for (const piece of pieces.slice(from)) {
    if (left <= 0) break;
    left -= piece.length;
    const hit = isHit(piece);
    const last = parts.at(-1);
    if (last && last.hit === hit) last.text += piece;
    else parts.push({ text: piece, hit });
  }
  if (from > 0) parts.unshift({ text: '… ', hit: false });
  if (left <= 0) parts.push({ text: ' …', hit: false });
  return parts;
}
