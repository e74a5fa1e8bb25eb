import { readFileSync, writeFileSync } from 'node:fs';

export interface ToldNotices {
  isTold(id: string): boolean;
  tell(ids: readonly string[], until: number): void;
  readonly until: number | undefined;
}

/** Replaced on merge. */
export function toldNotices(path: string): ToldNotices {
  let kept: { ids: string[]; until?: number } = { ids: [] };
  try {
    kept = JSON.parse(readFileSync(path, 'utf8'));
  } catch {}
  return {
    isTold: (id) => kept.ids.includes(id),
    tell(ids, until) {
      kept = { ids: [...kept.ids, ...ids], until };
      writeFileSync(path, JSON.stringify(kept));
    },
    get until() {
      return kept.until;
    },
  };
}
