import type { Source } from './book.ts';
import type { Position } from './problem.ts';

/** Line and column, from 1. */
export type Place = readonly [line: number, column: number];

/**
 * Writes down where values stand, by their path in the file (`layers.0.turns.2`; the empty path is the whole): a line
 * for each. As one text they cost a book of thousands of files next to nothing until somebody asks.
 */
export function writePositions(places: Iterable<readonly [path: string, place: Place]>): string {
  let text = '';
  for (const [path, [line, column]] of places) {
    // A key with a line end in it is nobody's: its value is then found by what is around it.
    if (!path.includes('\n')) text += `${path} ${line} ${column}\n`;
  }
  return text;
}

/** The place of a value in a record's file, or of the nearest thing around it that has one. */
export function positionOf({ positions, lastGood }: Source, path: readonly (string | number)[]): Position {
  // The file is another one now.
  if (lastGood !== undefined) return { line: 1, column: 1 };
  const lines = positions.split('\n');
  for (let length = path.length; length >= 0; length--) {
    const start = `${path.slice(0, length).join('.')} `;
    const found = lines.find((line) => line.startsWith(start) && /^\d+ \d+$/.test(line.slice(start.length)));
    if (found) {
      const [line, column] = found.slice(start.length).split(' ').map(Number);
      return { line: line ?? 1, column: column ?? 1 };
    }
  }
  return { line: 1, column: 1 };
}

/** What to add to a message about a record that is not what its file says now. */
export function versionNote({ lastGood }: Source): string {
  return lastGood === undefined ? '' : ' (said of the last good version, since the file cannot be read now)';
}

/** Whether the file itself says something at that path. */
export function isWritten({ positions }: Source, path: string): boolean {
  return positions.startsWith(`${path} `) || positions.includes(`\n${path} `);
}
