import type { Code, InlineCode, Node } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type FilledText, fillCode } from '../runs/index.ts';

/** Fills in the variables in the code of a Markdown text; words outside of code stay as they are. As `fillCode` does it. */
export function fillMarkdown(
  markdown: string,
  declared: ReadonlySet<string>,
  values: Readonly<Record<string, string>>,
): FilledText {
  if (declared.size === 0 || !markdown.includes('{{')) return { text: markdown, missing: [], refused: [] };
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const missing = new Set<string>();
  const refused = new Set<string>();
  let text = markdown;
  // From the end, so that what stands before keeps its place.
  for (const node of codeIn(tree).reverse()) {
    const filled = fillCode(node.value, node.type === 'code' ? (node.lang ?? '') : '', declared, values);
    for (const name of filled.missing) missing.add(name);
    for (const name of filled.refused) refused.add(name);
    const { start, end } = node.position ?? {};
    if (filled.text === node.value || start?.offset === undefined || end?.offset === undefined) continue;
    text = text.slice(0, start.offset) + written(node, filled.text, start.column) + text.slice(end.offset);
  }
  return { text, missing: [...missing], refused: [...refused] };
}

function codeIn(node: Node): (Code | InlineCode)[] {
  if (isCode(node)) return [node];
  return 'children' in node && Array.isArray(node.children) ? node.children.flatMap(codeIn) : [];
}

function isCode(node: Node): node is Code | InlineCode {
  return node.type === 'code' || node.type === 'inlineCode';
}

/** Code as Markdown, between more backticks than it has within. */
function written(node: Code | InlineCode, value: string, column: number): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  if (node.type === 'inlineCode') {
    const fence = '`'.repeat(longest + 1);
    const pad = value.startsWith('`') || value.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${value}${pad}${fence}`;
  }
  const fence = '`'.repeat(Math.max(3, longest + 1));
  const lines = [`${fence}${node.lang ?? ''}`, ...value.split('\n'), fence];
  return lines.join(`\n${' '.repeat(column - 1)}`);
}
