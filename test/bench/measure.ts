/** Milliseconds that `work` takes: the median of as many runs as fit into `budget` milliseconds, after a warm-up. */
export function medianOf(work: () => unknown, budget = 400): number {
  const warm = performance.now() + budget / 2;
  while (performance.now() < warm) work();
  const times: number[] = [];
  const end = performance.now() + budget;
  while (performance.now() < end || times.length < 5) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What 95 of 100 numbers do not exceed. */
export function ninetyFifth(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** A line of the table: what was measured, beside what it is compared with and the goal. */
export interface Figure {
  readonly what: string;
  readonly ours: number;
  /** Without: milliseconds. */
  readonly unit?: 'ms' | 'kB' | 'MB';
  readonly peer?: { readonly name: string; readonly value: number };
  readonly goal: string;
  readonly met: boolean;
}

/** The figures as a Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, ours, unit = 'ms', peer, goal, met }) => [
    what,
    written(ours, unit),
    peer ? `${peer.name}: ${written(peer.value, unit)}` : '',
    peer ? against(ours, peer.value, unit) : '',
    goal,
    goal === '' ? '' : met ? 'yes' : 'no',
  ]);
  const all = [['figure', 'Watchbill', 'peer', 'against it', 'goal', 'met'], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(all[0] ?? []), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}

/** `1366 × faster`, `1.3 × as long`, or what it takes more where the peer is only the start of a process. */
function against(ours: number, peer: number, unit: string): string {
  if (unit !== 'ms') return `${(ours / peer).toFixed(1)} × as much`;
  if (ours <= peer) return `${(peer / ours).toFixed(0)} × faster`;
  return ours > 10 ? `${written(ours - peer, 'ms')} more` : `${(ours / peer).toFixed(1)} × as long`;
}

function written(value: number, unit: string): string {
  return `${value.toFixed(value < 1 ? 4 : value < 10 ? 2 : 0)} ${unit}`;
}
