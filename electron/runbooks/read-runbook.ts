import type { Position } from '../../shared/book/index.ts';
import { parseRunbookFrontMatter } from '../../shared/format/index.ts';
import {
  cutFrontMatter,
  type Heading,
  LONGEST_RUNBOOK,
  noFacts,
  outlineOf,
  type Runbook,
  runbookOf,
} from '../../shared/runbooks/index.ts';
import { readYaml } from '../yaml/index.ts';

/** A runbook as its file says it. */
export interface ReadRunbook {
  readonly runbook: Runbook;
  /** The Markdown behind the front matter. */
  readonly text: string;
  readonly headings: readonly Heading[];
  /** What is wrong with the front matter, which then says nothing, or with the file; by the lines of the file. */
  readonly problems: readonly (Position & { readonly message: string })[];
}

/** Reads a runbook. Whatever is in it, it is one: with a broken front matter it is a runbook that says nothing of itself. */
export function readRunbook(path: string, content: string): ReadRunbook {
  const { frontMatter, body, before } = cutFrontMatter(content);
  const text = body.slice(0, LONGEST_RUNBOOK);
  const headings = outlineOf(text);
  const { facts, problems } = frontMatter === undefined ? { facts: noFacts, problems: [] } : factsIn(frontMatter);
  const cut = body.length > LONGEST_RUNBOOK ? [tooLong(body.length, before + text.split('\n').length)] : [];
  return { runbook: runbookOf(path, facts, headings), text, headings, problems: [...problems, ...cut] };
}

function tooLong(length: number, line: number) {
  const message = `this runbook has ${length} characters, of which the first ${LONGEST_RUNBOOK} are read: break it into several`;
  return { message, line, column: 1 };
}

function factsIn(frontMatter: string) {
  const { value, positions, errors } = readYaml(frontMatter);
  const below = ({ line, column }: Position) => ({ line: line + 1, column });
  if (errors.length > 0) {
    return { facts: noFacts, problems: errors.map(({ message, ...at }) => ({ message, ...below(at) })) };
  }
  const { value: facts, issues } = parseRunbookFrontMatter(value);
  return {
    facts: facts ?? noFacts,
    problems: issues.map(({ message, path }) => {
      const [line, column] = positions.get(path.join('.')) ?? [1, 1];
      return { message, ...below({ line, column }) };
    }),
  };
}
