import { create } from 'zustand';
import type { Failure, QueryOutput } from '../../shared/contract.ts';
import type { Client } from '../client.ts';

/** What the page knows of the core: the last answers, and whether it can be reached. */
interface CoreState {
  readonly connected: boolean;
  readonly session?: QueryOutput<'session'>;
  readonly now?: QueryOutput<'now'>;
  readonly problems?: QueryOutput<'problems'>;
  /** What could not be done last, until it is dismissed. */
  readonly failure?: Failure | undefined;
}

export const useCore = create<CoreState>(() => ({ connected: true }));

let client: Client | undefined;

/** Starts asking: at once, after every event, at each handover, and when the page comes back to the front. */
export function startAsking(made: Client): void {
  client = made;
  made.onConnection((connected) => useCore.setState({ connected }));
  made.onEvent(() => void askAll());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void askAll();
  });
  void askAll();
}

/** Says who looks at the page. */
export async function chooseMe(me: string | null): Promise<void> {
  const reply = await client?.command('settings.change', { me });
  if (reply && !reply.ok) useCore.setState({ failure: reply.error });
}

/** Takes away what was said of the last failure. */
export function dismissFailure(): void {
  useCore.setState({ failure: undefined });
}

let atHandover: ReturnType<typeof setTimeout> | undefined;

async function askAll(): Promise<void> {
  if (!client) return;
  const [session, now, problems] = await Promise.all([
    client.query('session', {}),
    client.query('now', {}),
    client.query('problems', {}),
  ]);
  if (session.ok) useCore.setState({ session: session.value });
  if (problems.ok) useCore.setState({ problems: problems.value });
  if (now.ok) {
    useCore.setState({ now: now.value });
    clearTimeout(atHandover);
    atHandover = setTimeout(() => void askAll(), untilNextChange(now.value));
  }
}

/** No timer is trusted for long: a laptop sleeps, a clock is set. */
const LONGEST_WAIT = 60_000;

function untilNextChange({ rotas }: QueryOutput<'now'>): number {
  const next = Math.min(...rotas.map(({ until }) => until ?? Number.POSITIVE_INFINITY));
  return Math.min(Math.max(next - Date.now() + 250, 250), LONGEST_WAIT);
}
