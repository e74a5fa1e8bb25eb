import { randomFor } from '../books/generate/random.ts';
import { runbooksOf } from '../books/generate/runbooks.ts';

/** In characters: as long as a runbook gets that has grown for years. */
const LENGTH = 40_000;

/** A runbook of many generated ones, with their headings, tables and code. */
export function longRunbook(title: string): string {
  let text = `# ${title}\n\n`;
  for (const { text: more } of runbooksOf(100, randomFor(1, 'long runbook'))) {
    if (text.length >= LENGTH) break;
    // A level deeper, for there is one title.
    text += `${more.replace(/^#(?=#* )/gm, '##')}\n`;
  }
  return text;
}
