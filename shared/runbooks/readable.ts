/** In characters: longer than any runbook that somebody follows. */
export const LONGEST_RUNBOOK = 500_000;

/** In characters: a reader of Markdown takes seconds for a line or a paragraph with more of these. */
const LONGEST_LINE = 20_000;
const MOST_MARKS = 5000;

/** Levels of quotes, and columns before the item of a list. */
const DEEPEST_QUOTE = 50;
const DEEPEST_INDENT = 100;

/**
 * Why a text is shown as it is and not as Markdown: what would keep the page busy for long, or overflow it, is no runbook
 * but a mistake or malice. Undefined for all others. Lines count from 1.
 */
export function whyNotMarkdown(body: string): { readonly line: number; readonly message: string } | undefined {
  let marks = 0;
  for (const [index, line] of body.split('\n').entries()) {
    const at = (message: string) => ({ line: index + 1, message });
    if (line.length > LONGEST_LINE) return at(`this line has ${line.length} characters: break it into several`);
    const [quotes = ''] = /^[\s>]*/.exec(line) ?? [];
    if (quotes.split('>').length - 1 > DEEPEST_QUOTE) return at('quotes are nested too deeply here: use fewer >');
    if (/^\s*(?:[-*+]|\d+[.)])\s/.test(line) && quotes.length > DEEPEST_INDENT) {
      return at('lists are nested too deeply here: use fewer levels');
    }
    const inPlace = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)+/.exec(line)?.[0] ?? '';
    if (inPlace.length > DEEPEST_INDENT) return at('lists are nested too deeply here: use fewer levels');
    if (line.trim() === '' || /^\s*\|/.test(line)) marks = 0;
    else marks += line.match(/[*_~`[\]<!]/g)?.length ?? 0;
    if (marks > MOST_MARKS) return at('this paragraph has thousands of marks: break it up with empty lines');
  }
  return undefined;
}
