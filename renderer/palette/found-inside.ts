import { useMemo } from 'react';
import { runbookAddress } from '../../shared/runbooks/index.ts';
import { useAnswer } from '../stores/index.ts';
import type { Entry } from './entries.ts';
import type { Results } from './results.ts';

/** So many more lines are enough below those that are called so. */
const MOST = 6;

/** Shorter words stand in every text. */
const SHORTEST = 3;

/** The runbooks in whose text something is found, each at its section, without those that are listed by name already. */
export function useFoundInside(text: string, { groups }: Results): readonly Entry[] {
  const written = text.trim();
  const reply = useAnswer(
    'runbooks.search',
    written.length < SHORTEST ? undefined : { text: written.slice(0, 200), limit: 2 * MOST },
  );
  return useMemo(() => {
    if (!reply?.ok) return [];
    const listed = new Set(groups.flatMap(({ entries }) => entries.map(({ key }) => key)));
    return reply.value
      .filter(({ path }) => !listed.has(`runbook ${path}`))
      .slice(0, MOST)
      .map(
        ({ path, title, heading, slug, snippet }): Entry => ({
          key: `inside ${path}`,
          group: 'Runbooks',
          title: heading === null || heading === title ? title : `${title} › ${heading}`,
          detail: snippet.map((part) => part.text).join(''),
          action: { kind: 'page', address: runbookAddress(path, slug ?? undefined) },
          others: [],
        }),
      );
  }, [reply, groups]);
}
