import type { List, ListItem, Node, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { RunBlock } from '../runs/index.ts';
import { isDoing, sectionKinds } from './section-kinds.ts';

/**
 * A runbook (its Markdown in GitHub's words, without front matter) as steps with the text around them, in its order.
 * - The items of task lists, of numbered lists and of lists with commands in them are steps.
 * - In sections where something is done, by their names (Diagnosis, Mitigation and their like), so are paragraphs, each
 *   with the code or table behind it, and the items of other lists.
 * - Where that gives none, all sections count but those that only explain (Meaning, Impact and their like).
 */
export function runBlocksOf(body: string): RunBlock[] {
  const { children } = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const kinds = sectionKinds(
    children.map((node) => (node.type === 'heading' ? { depth: node.depth, text: plain(node) } : undefined)),
  );
  const hasSteps = children.some((node, index) => isListOfSteps(node) || (isDoing(kinds[index]) && canBeStep(node)));
  const counts = (index: number) => (hasSteps ? isDoing(kinds[index]) : kinds[index] !== 'explaining');
  const blocks = children.flatMap((node, index) => blocksOf(node, children[index + 1], counts(index), body));
  return withDefinitions(joined(blocks), definitionsIn(children, body));
}

/** Told apart from its neighbours, before those that belong together are joined. */
type Piece = RunBlock & {
  /** It goes on with the step before it. */
  readonly continues?: boolean;
};

function blocksOf(node: RootContent, next: RootContent | undefined, counts: boolean, body: string): Piece[] {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return [];
  const markdown = sourceOf(node, body);
  if (node.type === 'list' && (counts || isListOfSteps(node)))
    return node.children.flatMap((item) => stepsOf(item, body));
  if (!counts) return [{ kind: 'text', markdown }];
  switch (node.type) {
    case 'paragraph': {
      const leadsIn = next?.type === 'list' && markdown.trimEnd().endsWith(':');
      return [leadsIn ? { kind: 'text', markdown } : { kind: 'step', markdown, summary: summaryOf(node) }];
    }
    case 'code':
    case 'table':
      return [{ kind: 'step', markdown, summary: summaryOf(node), continues: true }];
    default:
      return [{ kind: 'text', markdown }];
  }
}

/** An item is a step; so is each item of a task list within it. */
function stepsOf(item: ListItem, body: string): Piece[] {
  const inner = item.children.filter((node): node is List => node.type === 'list' && hasTasks(node));
  const own = item.children.filter((node) => !(node.type === 'list' && inner.includes(node)));
  const markdown = own.map((node) => dedented(node, item, body)).join('\n\n');
  const step: Piece[] = markdown.trim() === '' ? [] : [{ kind: 'step', markdown, summary: summaryOf(own[0] ?? item) }];
  return [...step, ...inner.flatMap((list) => list.children.flatMap((child) => stepsOf(child, body)))];
}

/** What goes on with a step is part of it; texts that follow each other are one. */
function joined(pieces: readonly Piece[]): RunBlock[] {
  const blocks: RunBlock[] = [];
  for (const { continues = false, ...piece } of pieces) {
    const last = blocks.at(-1);
    if (last && (piece.kind === 'text' ? last.kind === 'text' : continues && last.kind === 'step')) {
      blocks[blocks.length - 1] = { ...last, markdown: `${last.markdown}\n\n${piece.markdown}` };
    } else blocks.push(piece);
  }
  return blocks;
}

/** What links by name and footnotes point at stands elsewhere in the text: each piece gets what it names. */
function withDefinitions(blocks: readonly RunBlock[], definitions: ReadonlyMap<string, string>): RunBlock[] {
  if (definitions.size === 0) return [...blocks];
  return blocks.map((block) => {
    const names = [...block.markdown.matchAll(/\[(\^?[^[\]\n]+)\]/g)].map(([, name = '']) => name.toLowerCase());
    const wanted = [...new Set(names)].flatMap((name) => definitions.get(name) ?? []);
    return wanted.length === 0 ? block : { ...block, markdown: [block.markdown, ...wanted].join('\n\n') };
  });
}

/** Of links by their names, of footnotes with a `^` before them, in small letters. */
function definitionsIn(children: readonly RootContent[], body: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const node of children) {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
    const name = (node.label ?? node.identifier).toLowerCase();
    definitions.set(node.type === 'definition' ? name : `^${name}`, sourceOf(node, body));
  }
  return definitions;
}

function isListOfSteps(node: RootContent): boolean {
  return node.type === 'list' && (node.ordered === true || hasTasks(node) || node.children.some(hasCode));
}

function hasCode({ children }: ListItem): boolean {
  return children.some(({ type }) => type === 'code');
}

function hasTasks(list: List): boolean {
  return list.children.some(
    ({ checked, children }) =>
      (checked ?? null) !== null || children.some((node) => node.type === 'list' && hasTasks(node)),
  );
}

function canBeStep({ type }: RootContent): boolean {
  return type === 'paragraph' || type === 'code' || type === 'list';
}

function sourceOf(node: Node, body: string): string {
  const { start, end } = node.position ?? {};
  return body.slice(start?.offset ?? 0, end?.offset ?? 0);
}

/** The source of a part of a list's item, as it would stand by itself: without the item's indentation. */
function dedented(node: Node, item: ListItem, body: string): string {
  const [marker = '- '] = /^(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}/.exec(sourceOf(item, body)) ?? [];
  const indent = (item.position?.start.column ?? 1) - 1 + marker.length;
  return sourceOf(node, body)
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.replace(new RegExp(`^[ \\t]{0,${indent}}`), '')))
    .join('\n');
}

/** In characters. */
const LONGEST_SUMMARY = 200;

function summaryOf(node: Node): string {
  const text = plain(node).replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_SUMMARY ? `${text.slice(0, LONGEST_SUMMARY - 1)}…` : text;
}

/** What a node reads like, without its marks. */
function plain(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.type === 'html' ? '' : node.value;
  if ('alt' in node && typeof node.alt === 'string') return node.alt;
  return 'children' in node && Array.isArray(node.children) ? node.children.map(plain).join('') : '';
}
