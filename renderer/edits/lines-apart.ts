import { diffLines } from 'diff';

/** A line of a text beside another: only in the one, only in the other, or in both. */
export interface ComparedLine {
  readonly number: number;
  readonly mark: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** The lines of two texts, those that differ marked; null is no text. */
export function linesApart(from: string | null, to: string | null): readonly ComparedLine[] {
  const lines: ComparedLine[] = [];
  for (const { value, added, removed } of diffLines(from ?? '', to ?? '')) {
    const mark = added ? 'new' : removed ? 'gone' : 'same';
    for (const text of value.replace(/\n$/, '').split('\n')) lines.push({ number: lines.length, mark, text });
  }
  return lines;
}
