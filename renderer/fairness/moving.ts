/** A number of the table, by its row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The number to which a key leads from another in a table of that size; undefined where the key leads nowhere. */
export function moved({ row, column }: Place, key: string, rows: number, columns: number): Place | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    case 'PageUp':
      return { row: Math.max(row - PAGE, 0), column };
    case 'PageDown':
      return { row: Math.min(row + PAGE, rows - 1), column };
    default:
      return undefined;
  }
}

const PAGE = 10;
