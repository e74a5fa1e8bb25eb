import GithubSlugger from 'github-slugger';

/** A heading of a Markdown text. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** As it reads, without the marks of Markdown. */
  readonly text: string;
  /** What a link to it names, as GitHub makes it: `how-to-check`, and for the second of the same `how-to-check-1`. */
  readonly slug: string;
  /** The line of the text in which it begins, 1 for the first. */
  readonly line: number;
}

/** The headings of a Markdown text, from above. Headings within lists, quotes and code are none of the outline. */
export function outlineOf(body: string): Heading[] {
  const slugs = new GithubSlugger();
  const headings: Heading[] = [];
  const lines = body.split(/\r?\n/);
  let fence: string | undefined;
  let isComment = false;
  const add = (level: number, marked: string, line: number) => {
    const text = inlineText(marked);
    if (text !== '') headings.push({ level, text, slug: slugs.slug(text), line });
  };
  for (const [index, line] of lines.entries()) {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined && (fence === undefined || (mark.startsWith(fence) && line.trim() === mark))) {
      fence = fence === undefined ? mark : undefined;
      continue;
    }
    if (fence !== undefined) continue;
    if (line.startsWith('<!--')) isComment = true;
    const wasComment = isComment;
    if (line.includes('-->')) isComment = false;
    if (wasComment) continue;
    const [, hashes, words] = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? [];
    if (hashes !== undefined) {
      add(hashes.length, words ?? '', index + 1);
      continue;
    }
    const [, under] = /^ {0,3}(=+|-+)[ \t]*$/.exec(line) ?? [];
    const above = lines[index - 1] ?? '';
    if (under !== undefined && isParagraph(above) && !isParagraph(lines[index - 2] ?? '')) {
      add(under.startsWith('=') ? 1 : 2, above.trim(), index);
    }
  }
  return headings;
}

/** Whether a line can be one of a paragraph, which a line of `===` or `---` below makes a heading. */
function isParagraph(line: string): boolean {
  return line.trim() !== '' && !/^ {0,3}(?:#{1,6}[ \t]|[>|]|[-*+][ \t]|\d+[.)][ \t]|[=-]+[ \t]*$)|^ {4}/.test(line);
}

/** What inline Markdown reads like. Code is left as it is, whatever stands in it. */
function inlineText(marked: string): string {
  const code: string[] = [];
  return marked
    .replace(/(`+)(.+?)\1/g, (_, _mark, text: string) => `\0${code.push(text.trim()) - 1}\0`)
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(^|[^\w\\])[*_](\S.*?)[*_](?!\w)/g, '$1$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\0(\d+)\0/g, (_, index: string) => code[Number(index)] ?? '')
    .trim();
}
