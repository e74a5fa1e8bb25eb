import { create } from 'zustand';
import type {
  Area,
  CommandInput,
  CommandName,
  CommandOutput,
  Failure,
  QueryInput,
  QueryName,
  QueryOutput,
  Reply,
  Settings,
} from '../../shared/contract.ts';
import type { Client, Connection } from '../client.ts';

/** What the page knows of the core: the last answers, and whether it can be reached. */
interface CoreState {
  readonly connection: Connection;
  readonly session?: QueryOutput<'session'>;
  readonly now?: QueryOutput<'now'>;
  readonly problems?: QueryOutput<'problems'>;
  /** Counts the changes of each area, handovers as those of the book: what was asked before one is asked again. */
  readonly revisions: Readonly<Record<Area, number>>;
  /** What could not be done last, until it is dismissed. */
  readonly failure?: Failure | undefined;
}

export const useCore = create<CoreState>(() => ({
  connection: 'connected',
  revisions: { book: 0, runbooks: 0, runs: 0, settings: 0 },
}));

let client: Client | undefined;

/** Starts asking: at once, after every event, at each handover, and when the page comes back to the front. */
export function startAsking(made: Client): void {
  client = made;
  made.onConnection((connection) => useCore.setState({ connection }));
  made.onEvent(({ changed }) => {
    if (changed.length === 0) return;
    useCore.setState(({ revisions }) => ({ revisions: counted(revisions, changed) }));
    if (changed.some((area) => area === 'book' || area === 'settings')) void askAll();
    else if (changed.includes('runbooks')) void askProblems();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void askAll();
  });
  void askAll();
}

/** Asks the core. */
export function query<N extends QueryName>(name: N, input: QueryInput<N>): Promise<Reply<QueryOutput<N>>> {
  return client ? client.query(name, input) : Promise.resolve(notStarted);
}

/** Orders something; why it could not be done is shown on the page. Gives the reply all the same. */
export async function command<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<Reply<CommandOutput<N>>> {
  const reply = client ? await client.command(name, input) : notStarted;
  if (!reply.ok) useCore.setState({ failure: reply.error });
  return reply;
}

/** Changes this device's settings. What they change on the page is seen at once. */
export async function changeSettings(to: CommandInput<'settings.change'>): Promise<void> {
  const before = useCore.getState().session?.settings;
  if (before) showSettings({ ...before, ...to });
  const reply = await command('settings.change', to);
  // What cannot be saved holds all the same; anything else did not happen.
  if (!reply.ok && reply.error.code !== 'settings-not-saved' && before) showSettings(before);
}

function showSettings(settings: Settings): void {
  useCore.setState(({ session }) => (session ? { session: { ...session, settings } } : {}));
}

/** Says who looks at the page. */
export async function chooseMe(me: string | null): Promise<void> {
  await changeSettings({ me });
}

/** Takes away what was said of the last failure. */
export function dismissFailure(): void {
  useCore.setState({ failure: undefined });
}

const notStarted: Reply<never> = {
  ok: false,
  error: { code: 'connection-lost', message: 'Watchbill is not yet connected', hint: 'Try again in a moment.' },
};

let atHandover: ReturnType<typeof setTimeout> | undefined;

/** The first screen waits for nothing but itself. */
async function askAll(): Promise<void> {
  await Promise.all([askSession(), askNow()]);
  await askProblems();
}

async function askProblems(): Promise<void> {
  const problems = await query('problems', {});
  if (problems.ok) useCore.setState({ problems: problems.value });
}

async function askSession(): Promise<void> {
  const session = await query('session', {});
  if (session.ok) useCore.setState({ session: session.value });
}

/** Asks again at the next handover, and every minute. */
async function askNow(): Promise<void> {
  const now = await query('now', {});
  if (!now.ok) return;
  useCore.setState(({ now: before, revisions }) => ({
    now: now.value,
    revisions: hasHandedOver(before, now.value.at) ? counted(revisions, ['book']) : revisions,
  }));
  clearTimeout(atHandover);
  atHandover = setTimeout(() => void askNow(), untilNextChange(now.value));
}

function counted(revisions: CoreState['revisions'], changed: readonly Area[]): CoreState['revisions'] {
  return { ...revisions, ...Object.fromEntries(changed.map((area) => [area, revisions[area] + 1])) };
}

/** Whether somebody handed over since the last answer: then other pages are out of date as well. */
function hasHandedOver(before: QueryOutput<'now'> | undefined, at: number): boolean {
  return before?.rotas.some(({ until }) => until !== null && until <= at) ?? false;
}

/** No timer is trusted for long: a laptop sleeps, a clock is set. */
const LONGEST_WAIT = 60_000;

function untilNextChange({ rotas }: QueryOutput<'now'>): number {
  const next = Math.min(...rotas.map(({ until }) => until ?? Number.POSITIVE_INFINITY));
  return Math.min(Math.max(next - Date.now() + 250, 250), LONGEST_WAIT);
}
