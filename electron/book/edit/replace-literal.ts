import type { CST } from 'yaml';
import { lineEnd } from './lines.ts';
import type { Slot } from './slot.ts';
import type { Splice } from './splice.ts';
import { blockScalarComment } from './token-spans.ts';
import { isPrintable } from './write-scalar.ts';
import type { Layout } from './write-value.ts';

/** Text of several lines in the place of a block scalar (`|`, `>`): a block scalar (`|`) again, its comment and indent kept. */
export function* literalSplices(text: string, slot: Slot, value: string, layout: Layout): Generator<Splice> {
  const { token, content } = slot;
  if (token?.type !== 'block-scalar' || content === undefined) return;
  if (!value.includes('\n') || !canBeLiteral(value)) return;
  const indent = ' '.repeat(indentOf(token) ?? slot.column + layout.indent);
  const lines = value.replace(/\n$/, '').split('\n');
  const header = `|${value.endsWith('\n') ? '' : '-'}${blockScalarComment(token)}`;
  const body = lines.map((line) => layout.lineEnd + (line === '' ? '' : indent + line));
  yield { start: slot.props?.start ?? content.start, end: lineEnd(text, content.end), text: header + body.join('') };
}

function indentOf(token: CST.BlockScalar): number | undefined {
  const header = token.props.find(({ type }) => type === 'block-scalar-header');
  const explicit = header !== undefined && 'source' in header && /\d/.test(header.source);
  const first = /^( *)[^ \r\n]/m.exec(token.source)?.[1];
  return explicit || first === undefined || first === '' ? undefined : first.length;
}

/** Whether a text can stand in a block scalar as it is: it begins with no blank and ends in one line end at most. */
function canBeLiteral(value: string): boolean {
  return !/^[ \n]|\n\n$/.test(value) && value.split('\n').every(isPrintable);
}
