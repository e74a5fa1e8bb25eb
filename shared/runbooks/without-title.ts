import type { Heading } from './outline.ts';
import { letters } from './runbook-of.ts';

/**
 * The text without the heading that says the title once more, where it begins with it: `Kube Pod Crash Looping` and
 * `KubePodCrashLooping` are the same. With the slug of that heading, so that links to it can lead to the title.
 */
export function withoutTitle(
  title: string,
  text: string,
  headings: readonly Heading[],
): { readonly slug: string | undefined; readonly body: string } {
  const [first] = headings;
  const lines = text.split('\n');
  const isFirst = first?.level === 1 && lines.slice(0, first.line - 1).every((line) => line.trim() === '');
  const isMarked = first && /^ {0,3}#/.test(lines[first.line - 1] ?? '');
  if (!first || !isFirst || !isMarked || letters(first.text) !== letters(title)) return { slug: undefined, body: text };
  return { slug: first.slug, body: lines.slice(first.line).join('\n') };
}
