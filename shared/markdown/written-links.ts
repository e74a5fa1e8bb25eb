import type { Node } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { whyNotMarkdown } from '../runbooks/index.ts';

/** A link or a picture as it is written in a text. */
export interface WrittenLink {
  readonly kind: 'link' | 'picture';
  /** As it is written. */
  readonly url: string;
  /** Where that stands in the text. */
  readonly start: number;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * The links and pictures of a Markdown text, in the order in which they stand, also those in its HTML and those that are
 * defined by name. None of a text that is too odd to be read as Markdown.
 */
export function linksIn(text: string): WrittenLink[] {
  if (whyNotMarkdown(text)) return [];
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return linksBelow(tree, text).sort((a, b) => a.start - b.start);
}

/** The text with other addresses in the place of its own: what `change` gives, where it gives any. */
export function withAddresses(text: string, change: (link: WrittenLink) => string | undefined): string {
  let changed = text;
  // From the end, so that what stands before keeps its place.
  for (const link of linksIn(text).reverse()) {
    const url = change(link);
    if (url !== undefined) changed = changed.slice(0, link.start) + url + changed.slice(link.start + link.url.length);
  }
  return changed;
}

function linksBelow(node: Node, text: string): WrittenLink[] {
  const own = ownLinks(node, text);
  return 'children' in node && Array.isArray(node.children)
    ? [...own, ...node.children.flatMap((child) => linksBelow(child, text))]
    : own;
}

function ownLinks(node: Node, text: string): WrittenLink[] {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const source = text.slice(from, to);
  const line = node.position?.start.line ?? 1;
  if (node.type === 'html') {
    return [...source.matchAll(/\b(href|src)\s*=\s*(["'])(.*?)\2/gi)].map(
      ({ 0: whole, 1: name, 3: url = '', index }) => ({
        kind: name?.toLowerCase() === 'src' ? 'picture' : 'link',
        url,
        start: from + index + whole.lastIndexOf(url),
        line: line + source.slice(0, index).split('\n').length - 1,
      }),
    );
  }
  if (!('url' in node) || typeof node.url !== 'string' || node.url === '') return [];
  // An address that is written otherwise than it reads (with backslashes, say) is left out: it cannot be found again.
  const behind = node.type === 'definition' ? source.indexOf(']:') : source.lastIndexOf('](');
  const place = source.indexOf(node.url, Math.max(behind, 0));
  if (place < 0) return [];
  return [{ kind: node.type === 'image' ? 'picture' : 'link', url: node.url, start: from + place, line }];
}
