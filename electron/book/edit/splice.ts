import { lineEnd } from './lines.ts';

/** A stretch of a text and what stands there instead. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with one stretch replaced. */
export function applySplice(text: string, splice: Splice): string {
  return text.slice(0, splice.start) + splice.text + text.slice(splice.end);
}

/** A splice that puts lines below the line in which `offset` stands. */
export function linesBelow(text: string, offset: number, lines: readonly string[], lineBreak: string): Splice {
  const end = lineEnd(text, offset);
  return { start: end, end, text: lines.map((line) => lineBreak + line).join('') };
}
