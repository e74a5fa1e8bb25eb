import type { QueryInput, QueryName, QueryOutput, Reply } from '../shared/contract.ts';

/** Asks the core from within the program; undefined where there is no answer, which the core has logged. */
export type Ask = <N extends QueryName>(name: N, input: QueryInput<N>) => Promise<QueryOutput<N> | undefined>;

/** The queries of the contract as functions. */
export function asking(answer: (message: unknown) => Promise<Reply>): Ask {
  return async <N extends QueryName>(query: N, input: QueryInput<N>) => {
    const reply = await answer({ query, input });
    // The contract says what a query is answered with.
    return reply.ok ? (reply.value as QueryOutput<N>) : undefined;
  };
}
