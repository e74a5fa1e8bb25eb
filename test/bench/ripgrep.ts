import { spawnSync } from 'node:child_process';

/** Milliseconds that ripgrep takes for the first word of each query; undefined where it is not installed. */
export function ripgrepTimes(folder: string, queries: readonly string[]): readonly number[] | undefined {
  if (spawnSync('rg', ['--version']).error) return undefined;
  return queries.map((text) => {
    const [word = ''] = text.split(' ');
    const start = performance.now();
    const { error } = spawnSync('rg', ['-il', '--fixed-strings', word, folder], { maxBuffer: 2 ** 26 });
    if (error) throw error;
    return performance.now() - start;
  });
}
