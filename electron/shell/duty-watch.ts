import type { QueryOutput } from '../../shared/contract.ts';
import type { Ask } from '../ask.ts';

/** What the core says of the present. */
export interface Present {
  readonly session: QueryOutput<'session'>;
  readonly now: QueryOutput<'now'>;
}

export interface DutyWatchOptions {
  readonly ask: Ask;
  readonly clock: () => number;
  readonly tell: (present: Present) => void | Promise<void>;
}

/** In milliseconds: the tray says times, and a laptop sleeps, so that no timer is trusted for longer. */
const MINUTE = 60_000;
/** In milliseconds: a handover is over when it has happened. */
const JUST_AFTER = 50;

/** Follows who is on call: looks when it is told to, at every full minute, and at each handover. */
export function watchDuty({ ask, clock, tell }: DutyWatchOptions): { look(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;
  let again = false;
  let stopped = false;

  async function look(): Promise<void> {
    const [session, now] = await Promise.all([ask('session', {}), ask('now', {})]);
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(start, untilNextLook(now, clock()));
    if (session && now) await tell({ session, now });
  }

  function start(): void {
    if (stopped) return;
    again = looking;
    if (looking) return;
    looking = true;
    void look().finally(() => {
      looking = false;
      if (again) start();
    });
  }

  return {
    look: start,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function untilNextLook(now: QueryOutput<'now'> | undefined, at: number): number {
  const handovers = (now?.rotas ?? []).flatMap(({ until }) => (until !== null && until > at ? [until - at] : []));
  return Math.min(MINUTE - (at % MINUTE), ...handovers) + JUST_AFTER;
}
