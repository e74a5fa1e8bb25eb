import { formatInstant, type Instant } from '../../shared/time/index.ts';

/** Rows as columns of equal width, two spaces between them, nothing at the end of a line. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) =>
    rows.reduce((widest, row) => Math.max(widest, row[index]?.length ?? 0), 0),
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** An instant for JSON; null stays null. */
export function jsonTime(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}

/** One JSON document, as `--json` promises. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
