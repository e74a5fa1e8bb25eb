import { cutFrontMatter, type ExaminedRunbook, linksIn } from '../../shared/runbooks/index.ts';
import { readRunbook } from './read-runbook.ts';

/** A runbook with what its health is told from: its links, its headings, and what is wrong with its front matter. */
export function examine(path: string, content: string): ExaminedRunbook {
  const { runbook, text, headings, problems } = readRunbook(path, content);
  let line = cutFrontMatter(content).before + 1;
  let at = 0;
  // They come in their order: each counts on from the one before.
  const links = linksIn(text).map((link) => {
    for (; at < link.start; at++) if (text[at] === '\n') line++;
    return { ...link, line };
  });
  return { runbook, links, slugs: headings.map(({ slug }) => slug), problems };
}
