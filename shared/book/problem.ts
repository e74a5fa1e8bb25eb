/** A place in a file of the book: line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something that is wrong with the book, said so that one can go and mend it. */
export interface Problem extends Position {
  readonly severity: 'error' | 'warning';
  /** What kind of problem, for programs: stable, in kebab-case. */
  readonly code: string;
  /** The path inside the book, with `/`. */
  readonly file: string;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** Errors before warnings, then by file and place. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
