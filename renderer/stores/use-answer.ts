import { useEffect, useState } from 'react';
import type { Area, QueryInput, QueryName, QueryOutput, Reply } from '../../shared/contract.ts';
import { query, useCore } from './core-store.ts';

/**
 * Asks the core, and again after each change of what the answer depends on. Gives the last answer, which is that to the
 * question before while a new one is under way; undefined before the first. Without input nothing is asked.
 */
export function useAnswer<N extends QueryName>(
  name: N,
  input: QueryInput<N> | undefined,
): Reply<QueryOutput<N>> | undefined {
  const revision = useCore(({ revisions }) => areasOf(name).reduce((sum, area) => sum + revisions[area], 0));
  const [reply, setReply] = useState<Reply<QueryOutput<N>>>();
  const written = input === undefined ? undefined : JSON.stringify(input);
  // Asked again for other input by its value, and when something changed.
  useEffect(() => {
    if (input === undefined) {
      setReply(undefined);
      return;
    }
    let overtaken = false;
    void query(name, input).then((answer) => {
      // While the connection is cut, what was known stays.
      if (!overtaken && (answer.ok || answer.error.code !== 'connection-lost')) setReply(answer);
    });
    return () => {
      overtaken = true;
    };
  }, [name, written, revision]);
  return reply;
}

/** Whose changes make a question be asked again. Runbooks are many: they are asked again only for their own, and the book's. */
function areasOf(name: QueryName): readonly Area[] {
  if (name.startsWith('runbook')) return ['book', 'runbooks'];
  return name.startsWith('run') ? ['book', 'runbooks', 'runs'] : ['book', 'settings'];
}
