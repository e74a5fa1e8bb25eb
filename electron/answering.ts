import type { z } from 'zod';
import {
  type CommandName,
  type CommandOutput,
  message as messageSchema,
  type QueryName,
  type QueryOutput,
  type Reply,
} from '../shared/contract.ts';
import { type Failure, failed, given } from '../shared/failure/index.ts';

export { failed, given };

/** Answers a query or command whose name is known, from input that is not checked yet. */
export type Answer<O> = (input: unknown) => Reply<O> | Promise<Reply<O>>;

/** An answer for every query and every command of the contract. */
export interface Answers {
  readonly queries: { readonly [N in QueryName]: Answer<QueryOutput<N>> };
  readonly commands: { readonly [N in CommandName]: Answer<CommandOutput<N>> };
}

/** Checks the input against its schema before the work is done. */
export function answering<I, O>(input: z.ZodType<I>, work: (input: I) => Reply<O> | Promise<Reply<O>>): Answer<O> {
  return (raw) => {
    const parsed = input.safeParse(raw);
    if (parsed.success) return work(parsed.data);
    const [issue] = parsed.error.issues;
    return refused(
      'invalid-input',
      `the input does not fit: ${issue?.path.join('.') || 'it'}: ${issue?.message ?? ''}`,
    );
  };
}

/** Finds the answer to one message of the contract. Never throws; the whole of what went wrong goes to the log. */
export async function dispatch(message: unknown, answers: Answers, log: (line: string) => void): Promise<Reply> {
  const parsed = messageSchema.safeParse(message);
  if (!parsed.success) return refused('invalid-message', 'this is no message of the contract');
  const { data } = parsed;
  const { queries, commands } = answers;
  try {
    if ('query' in data) {
      return isName(queries, data.query)
        ? await queries[data.query](data.input)
        : refused('unknown-query', `there is no query "${short(data.query)}"`);
    }
    return isName(commands, data.command)
      ? await commands[data.command](data.input)
      : refused('unknown-command', `there is no command "${short(data.command)}"`);
  } catch (error) {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return refused('internal', 'something went wrong inside Watchbill');
  }
}

function isName<T extends object>(map: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(map, name);
}

function refused(code: string, message: string): { readonly ok: false; readonly error: Failure } {
  return failed(code, message, 'Reload the page: it may be older than the program behind it.');
}

/** As it may stand in a terminal: not too long, and without what a terminal would obey. */
function short(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, '?');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
