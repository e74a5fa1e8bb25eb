import type { CST } from 'yaml';

/** A stretch of the text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const trivia: ReadonlySet<string> = new Set(['space', 'comment', 'newline', 'comma']);

/** The smallest span that holds all of these; undefined for none. */
export function joinSpans(spans: readonly (Span | undefined)[]): Span | undefined {
  let joined: Span | undefined;
  for (const span of spans) {
    if (span === undefined) continue;
    joined =
      joined === undefined ? span : { start: Math.min(joined.start, span.start), end: Math.max(joined.end, span.end) };
  }
  return joined;
}

/** What punctuation, anchors and tags cover, blanks and comments around them left out. */
export function sourceSpan(tokens: readonly CST.SourceToken[]): Span | undefined {
  return joinSpans(
    tokens
      .filter((token) => !trivia.has(token.type))
      .map((token) => ({ start: token.offset, end: token.offset + token.source.length })),
  );
}

/** What one pair or list item covers with its key, indicators, anchors and tags; blanks and comments around it left out. */
export function itemSpan(item: CST.CollectionItem): Span | undefined {
  return joinSpans([sourceSpan(item.start), tokenSpan(item.key), sourceSpan(item.sep ?? []), tokenSpan(item.value)]);
}

/** What a node's own text covers, without anchor and tag; a block scalar ends before its last line end. */
export function tokenSpan(token: CST.Token | null | undefined): Span | undefined {
  if (!token) return undefined;
  switch (token.type) {
    case 'block-map':
    case 'block-seq':
      return joinSpans(token.items.map(itemSpan));
    case 'flow-collection': {
      const close = token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
      return close && { start: token.start.offset, end: close.offset + 1 };
    }
    case 'block-scalar':
      return blockScalarSpan(token);
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'alias':
      return token.source === '' ? undefined : { start: token.offset, end: token.offset + token.source.length };
    default:
      return undefined;
  }
}

/** The comment on a block scalar's first line with the blanks before it (`  # why`), or nothing. */
export function blockScalarComment(token: CST.BlockScalar): string {
  const parts: string[] = [];
  for (const prop of token.props) {
    if (!('source' in prop)) continue;
    if (prop.type === 'comment' || (prop.type === 'space' && parts.length === 0)) parts.push(prop.source);
  }
  return parts.some((part) => part.startsWith('#')) ? parts.join('') : '';
}

function blockScalarSpan(token: CST.BlockScalar): Span | undefined {
  const header = token.props.find(({ type }) => type === 'block-scalar-header');
  const last = token.props.at(-1);
  if (header === undefined || last === undefined || !('source' in header) || !('source' in last)) return undefined;
  if (token.source.trim() === '' && !header.source.includes('+')) {
    return { start: header.offset, end: header.offset + header.source.length };
  }
  const end = last.offset + last.source.length + token.source.replace(/\r?\n$/, '').length;
  return { start: header.offset, end };
}
