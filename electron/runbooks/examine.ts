import { cutFrontMatter, type ExaminedRunbook, linksIn } from '../../shared/runbooks/index.ts';
import { readRunbook } from './read-runbook.ts';

/** A runbook with what its health is told from: its links, its headings, and what is wrong with its front matter. */
export function examine(path: string, content: string): ExaminedRunbook {
  const { runbook, text, headings, problems } = readRunbook(path, content);
  const { before } = cutFrontMatter(content);
  return {
    runbook,
    links: linksIn(text).map((link) => ({ ...link, line: before + text.slice(0, link.start).split('\n').length })),
    slugs: headings.map(({ slug }) => slug),
    problems,
  };
}
