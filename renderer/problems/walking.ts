import type { Line } from './lines.ts';

/** Where the list is walked: a line, and which of its buttons. */
export interface Place {
  readonly line: number;
  readonly button: number;
}

/** What a key does: it leads to another place, or opens or closes a fold (by its key) and leads to it. */
export type Step = { readonly to: Place; readonly fold?: { readonly key: string; readonly open: boolean } };

/** What can be done with a problem, in the order of its buttons. */
export const actions = ['open', 'show', 'copy'] as const;
export type Action = (typeof actions)[number];

const PAGE = 10;

/** What a key does from a place; undefined: nothing. */
export function stepBy(lines: readonly Line[], from: Place, key: string): Step | undefined {
  const here = lines[from.line];
  switch (key) {
    case 'ArrowDown':
      return along(lines, from, from.line + 1, 1);
    case 'ArrowUp':
      return along(lines, from, from.line - 1, -1);
    case 'PageDown':
      return along(lines, from, Math.min(from.line + PAGE, lines.length - 1), -1);
    case 'PageUp':
      return along(lines, from, Math.max(from.line - PAGE, 0), 1);
    case 'Home':
      return along(lines, from, 0, 1);
    case 'End':
      return along(lines, from, lines.length - 1, -1);
    case 'ArrowRight':
      if (here?.kind === 'fold')
        return here.unfolded ? along(lines, from, from.line + 1, 1) : folding(lines, here.key, true);
      return from.button + 1 < actions.length ? { to: { ...from, button: from.button + 1 } } : undefined;
    case 'ArrowLeft':
      if (here?.kind === 'problem' && from.button > 0) return { to: { ...from, button: from.button - 1 } };
      return here?.kind === 'problem' ? toFold(lines, here.inside) : closing(lines, here);
    case 'Escape':
      return here?.kind === 'problem'
        ? here.inside === undefined
          ? undefined
          : folding(lines, here.inside, false)
        : closing(lines, here);
    default:
      return undefined;
  }
}

/** The first line from which one can act, at or beyond another in a direction. */
function along(lines: readonly Line[], from: Place, start: number, direction: 1 | -1): Step | undefined {
  for (let line = start; line >= 0 && line < lines.length; line += direction) {
    const kind = lines[line]?.kind;
    if (kind !== 'head')
      return line === from.line ? undefined : { to: { line, button: kind === 'fold' ? 0 : from.button } };
  }
  return undefined;
}

function toFold(lines: readonly Line[], key: string | undefined): Step | undefined {
  return key === undefined ? undefined : { to: { line: lines.findIndex((line) => line.key === key), button: 0 } };
}

function closing(lines: readonly Line[], here: Line | undefined): Step | undefined {
  return here?.kind === 'fold' && here.unfolded ? folding(lines, here.key, false) : undefined;
}

function folding(lines: readonly Line[], key: string, open: boolean): Step | undefined {
  const step = toFold(lines, key);
  return step && { ...step, fold: { key, open } };
}
