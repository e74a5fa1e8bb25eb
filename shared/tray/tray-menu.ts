import type { RotaNow } from '../now/index.ts';
import {
  DAY,
  formatInstant,
  HOUR,
  type Instant,
  instant,
  startOfDay,
  toInstant,
  toWall,
  wallTime,
} from '../time/index.ts';
import { doubtOf } from './duty-sentence.ts';
import type { TrayEntry, TrayFacts } from './types.ts';

/** A menu with more rotas than this is no longer read at a glance. */
const AT_A_GLANCE = 12;
/** Whoever pauses until the morning sleeps at least so long, and until this time of day. */
const SHORTEST_NIGHT = 2 * HOUR;
const MORNING = 8 * HOUR;

const separator: TrayEntry = { kind: 'separator' };

/** The menu: the answer, who is on call for each rota, my next shift, the book's state, notifications, open, quit. */
export function trayMenu(facts: TrayFacts, answer: string): readonly TrayEntry[] {
  return [
    opens(answer, '/'),
    ...requestEntries(facts),
    ...section(rotaEntries(facts)),
    ...section(nextShift(facts)),
    ...section(bookEntries(facts)),
    ...section(pauseEntries(facts)),
    separator,
    opens('Open Watchbill', '/'),
    { kind: 'action', text: 'Quit Watchbill', action: { do: 'quit' } },
  ];
}

function section(entries: readonly TrayEntry[]): readonly TrayEntry[] {
  return entries.length > 0 ? [separator, ...entries] : [];
}

function opens(text: string, address: string): TrayEntry {
  return { kind: 'action', text, action: { do: 'open', address } };
}

/** What waits for me to be decided. */
function requestEntries({ now: { me } }: TrayFacts): readonly TrayEntry[] {
  const count = me?.requests ?? 0;
  if (count === 0) return [];
  return [opens(count === 1 ? 'A request waits for you' : `${count} requests wait for you`, '/')];
}

/** Where I am on call first, then where nobody is although somebody should be. */
function rotaEntries(facts: TrayFacts): readonly TrayEntry[] {
  const { rotas, me } = facts.now;
  const rank = ({ id, gap }: RotaNow) => (me?.onCall.includes(id) ? 0 : gap ? 1 : 2);
  const sorted = [...rotas].sort((a, b) => rank(a) - rank(b));
  const shown = sorted.slice(0, AT_A_GLANCE).map((rota) => opens(rotaWords(rota, facts), `/rota/${rota.id}`));
  const more = sorted.length - shown.length;
  return more > 0 ? [...shown, opens(`${more} more`, '/')] : shown;
}

function rotaWords({ name, people, until, gap, next }: RotaNow, { at, write }: TrayFacts): string {
  const who = people.length > 0 ? people.map((person) => person.name).join(', ') : gap ? 'NOBODY' : 'nobody';
  if (until === null) return `${name}: ${who}`;
  const then = next && next.people.length > 0 ? next.people.map((person) => person.name).join(', ') : 'nobody';
  return `${name}: ${who} until ${write.when(until, at)}, then ${then}`;
}

function nextShift({ now, at, write }: TrayFacts): readonly TrayEntry[] {
  if (!now.me) return [];
  const { nextShift: shift } = now.me;
  if (!shift) return [{ kind: 'label', text: 'No shift of yours within a year' }];
  const rota = now.rotas.find(({ id }) => id === shift.rota)?.name ?? shift.rota;
  const address = `/rota/${shift.rota}?shift=${shift.rota}@${formatInstant(instant(shift.start))}`;
  return [opens(`Your next shift: ${write.when(shift.start, at)}, ${rota}`, address)];
}

function bookEntries({ session: { book }, at, write }: TrayFacts): readonly TrayEntry[] {
  if (!book) return [];
  const doubt = doubtOf(book);
  return [
    ...(doubt ? [opens(`Not everything is sure: ${doubt}`, '/problems')] : []),
    ...(book.changed === null
      ? []
      : [{ kind: 'label' as const, text: `${book.name}: last changed ${write.when(book.changed, at)}` }]),
  ];
}

function pauseEntries({ pausedUntil, at, write }: TrayFacts): readonly TrayEntry[] {
  const pause = (text: string, until: number | null): TrayEntry => ({
    kind: 'action',
    text,
    action: { do: 'pause', until },
  });
  if (pausedUntil !== null && pausedUntil > at) {
    return [
      { kind: 'label', text: `Notifications paused until ${write.when(pausedUntil, at)}` },
      pause('Resume notifications', null),
    ];
  }
  const morning = nextMorning({ at, write });
  return [
    pause('Pause notifications for 1 hour', at + HOUR),
    pause(`Pause notifications until ${write.when(morning, at)}`, morning),
  ];
}

/** At two in the night this morning, in the evening tomorrow's. */
function nextMorning({ at, write: { zone } }: Pick<TrayFacts, 'at' | 'write'>): Instant {
  const today = startOfDay(toWall(zone, at));
  const morning = toInstant(zone, wallTime(today + MORNING));
  return morning - at >= SHORTEST_NIGHT ? morning : toInstant(zone, wallTime(today + DAY + MORNING));
}
