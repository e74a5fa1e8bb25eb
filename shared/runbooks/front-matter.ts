/** A text cut into the YAML at its head and the Markdown behind it. */
export interface CutText {
  /** Undefined where there is none. */
  readonly frontMatter: string | undefined;
  readonly body: string;
  /** How many lines stand before the body: what is told of it is told by the lines of the file. */
  readonly before: number;
}

/**
 * Cuts off the front matter: from `---` in the first line to the next line of `---` or `...`. Without a second one there
 * is none, and the line is a rule of the Markdown, as in GitHub's reading.
 */
export function cutFrontMatter(text: string): CutText {
  const whole = text.replace(/^\uFEFF/, '');
  const match = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(whole);
  if (!match) return { frontMatter: undefined, body: whole, before: 0 };
  const [head, frontMatter = ''] = match;
  return { frontMatter, body: whole.slice(head.length), before: head.split('\n').length - 1 };
}
