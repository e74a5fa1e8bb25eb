import type { Code, InlineCode, Node } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type FilledText, fillCode } from '../runs/index.ts';

/** Which variables in the code of a Markdown text are not filled in, and why, as `fillCode` says it. */
export function unfilledIn(
  markdown: string,
  declared: ReadonlySet<string>,
  values: Readonly<Record<string, string>>,
): Omit<FilledText, 'text'> {
  if (declared.size === 0 || !markdown.includes('{{')) return { missing: [], refused: [] };
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const filled = codeIn(tree).map((node) =>
    fillCode(node.value, node.type === 'code' ? (node.lang ?? '') : '', declared, values),
  );
  return {
    missing: [...new Set(filled.flatMap(({ missing }) => missing))],
    refused: [...new Set(filled.flatMap(({ refused }) => refused))],
  };
}

function codeIn(node: Node): (Code | InlineCode)[] {
  if (isCode(node)) return [node];
  return 'children' in node && Array.isArray(node.children) ? node.children.flatMap(codeIn) : [];
}

function isCode(node: Node): node is Code | InlineCode {
  return node.type === 'code' || node.type === 'inlineCode';
}
