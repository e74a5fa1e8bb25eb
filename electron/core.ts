import { join } from 'node:path';
import type { z } from 'zod';
import manifest from '../package.json' with { type: 'json' };
import { type Book, compareProblems } from '../shared/book/index.ts';
import { checkBook } from '../shared/check/index.ts';
import {
  type CommandName,
  type CommandOutput,
  type CoreEvent,
  commands,
  type Failure,
  message as messageSchema,
  type QueryName,
  type QueryOutput,
  queries,
  type Reply,
} from '../shared/contract.ts';
import { nowView, personView } from '../shared/now/index.ts';
import { DAY, instant } from '../shared/time/index.ts';
import { bookState, followBook, isBook, openBook } from './book/index.ts';
import { isCalendar } from './check/index.ts';
import { coalescedEvents } from './coalesced-events.ts';
import { openSettings } from './settings/index.ts';

/** The composition root: the open book and this device's settings, behind the contract. */
export interface Core {
  /** Answers one message of the contract. Never throws: what cannot be done is a failure with what to do. */
  answer(message: unknown): Promise<Reply>;
  /** Calls back after something changed, once for changes that come together. Gives a function that ends it. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly dataFolder: string;
  /** The folder of the book, where it is not the one that the settings name. */
  readonly book?: string;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** For what was refused and what went wrong: one line each. */
  readonly log: (line: string) => void;
}

/** Answers a query or command whose name is known, from input that is not checked yet. */
type Answer<O> = (input: unknown) => Reply<O>;
type Queries = { readonly [N in QueryName]: Answer<QueryOutput<N>> };
type Commands = { readonly [N in CommandName]: Answer<CommandOutput<N>> };

/** Opens the settings and the book and starts following it. A book that cannot be opened is told, not thrown. */
export async function createCore({ dataFolder, book: folder, clock, log }: CoreOptions): Promise<Core> {
  const settings = openSettings(join(dataFolder, 'settings.json'));
  if (settings.setAside) log(`the settings were broken and lie in ${settings.setAside} now; defaults are used`);
  const changes = coalescedEvents(log);
  const chosen = folder ?? settings.current.book;
  const open = chosen !== null && isBook(chosen) ? await openBook({ folder: chosen, dataFolder, clock }) : undefined;
  open?.saveCache();
  const watcher =
    open &&
    (await followBook(
      open,
      () => changes.tell('book'),
      (error) => log(`watching: ${String(error)}`),
    ));

  const ask: Queries = {
    session: answering(queries.session.input, () => ({
      ok: true,
      value: {
        version: manifest.version,
        settings: settings.current,
        book: open ? bookState(open) : null,
        people: open ? [...open.book.people.keys()].sort().map((id) => personView(open.book, id)) : [],
      },
    })),
    now: answering(queries.now.input, () => {
      const at = instant(clock());
      const nothing = { at, rotas: [], me: null, escalation: [] };
      return { ok: true, value: open ? nowView(open.book, settings.current.me, at) : nothing };
    }),
    problems: answering(queries.problems.input, () => ({
      ok: true,
      value: open ? problemsAhead(open.book, clock()) : [],
    })),
  };

  const order: Commands = {
    'settings.change': answering(commands['settings.change'].input, (to) => {
      const { settings: changed, unsaved } = settings.change(to);
      changes.tell('settings');
      return unsaved ? { ok: false, error: unsaved } : { ok: true, value: changed };
    }),
  };

  return {
    async answer(message) {
      const reply = dispatch(message, ask, order, log);
      if (!reply.ok) log(`${reply.error.code}: ${reply.error.message}`);
      return reply;
    },
    subscribe: changes.subscribe,
    async close() {
      await watcher?.close();
      open?.saveCache();
    },
  };
}

function dispatch(given: unknown, ask: Queries, order: Commands, log: (line: string) => void): Reply {
  const parsed = messageSchema.safeParse(given);
  if (!parsed.success) return refused('invalid-message', 'this is no message of the contract');
  const { data } = parsed;
  try {
    if ('query' in data) {
      return isName(ask, data.query)
        ? ask[data.query](data.input)
        : refused('unknown-query', `there is no query "${short(data.query)}"`);
    }
    return isName(order, data.command)
      ? order[data.command](data.input)
      : refused('unknown-command', `there is no command "${short(data.command)}"`);
  } catch (error) {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return refused('internal', 'something went wrong inside Watchbill');
  }
}

/** Checks the input against its schema before the work is done. */
function answering<I, O>(input: z.ZodType<I>, work: (input: I) => Reply<O>): Answer<O> {
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

function isName<T extends object>(map: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(map, name);
}

function refused(code: string, message: string): { readonly ok: false; readonly error: Failure } {
  const hint = 'Reload the page: it may be older than the program behind it.';
  return { ok: false, error: { code, message, hint } };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function problemsAhead(book: Book, now: number): QueryOutput<'problems'> {
  return checkBook(book, { from: instant(now), to: instant(now + 60 * DAY), isCalendar }).sort(compareProblems);
}
