import type {
  CommandInput,
  CommandName,
  CommandOutput,
  CoreEvent,
  QueryInput,
  QueryName,
  QueryOutput,
  Reply,
} from '../shared/contract.ts';

/**
 * Whether the core can be reached: it can; not for the moment; or only by a fresh link, since the host was started anew
 * or the page was opened without one.
 */
export type Connection = 'connected' | 'reconnecting' | 'locked-out';

/** The contract's typed client over whatever transport the host has. */
export interface Client {
  query<N extends QueryName>(name: N, input: QueryInput<N>): Promise<Reply<QueryOutput<N>>>;
  command<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Reply<CommandOutput<N>>>;
  /** What the core tells by itself. After a reconnection everything may have changed. */
  onEvent(listener: (event: CoreEvent) => void): void;
  /** Short breaks are not told. */
  onConnection(listener: (connection: Connection) => void): void;
}
