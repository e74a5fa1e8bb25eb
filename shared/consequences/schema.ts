import { z } from 'zod';

/** What a change of the book does to people, over a period. Instants are milliseconds since 1970 UTC, lengths milliseconds. */

const instant = z.number();
const length = z.number();
const stretch = z.object({ start: instant, end: instant });
const rota = z.object({ id: z.string(), name: z.string(), timeZone: z.string() });

/** A stretch of time in which somebody is on call after the change and was not before, or the other way. */
const shiftChange = stretch.extend({
  person: z.string(),
  rota,
  /** Gained: whom they take over from; lost: who is on call instead. Empty: nobody. */
  others: z.array(z.string()),
});

const gap = stretch.extend({ rota });

const hours = z.object({ total: length, night: length, weekend: length, holiday: length, ordinary: length });

const clash = stretch.extend({
  person: z.string(),
  /** On call in spite of time off, or in two primary rotas at once. */
  kind: z.enum(['time-off', 'two-rotas']),
  /** The time off in its own words, or the names of the two rotas. */
  what: z.string(),
});

/** The time between two stretches of duty of a person, in whichever rotas, that is shorter than a daily rest. */
const shortRest = stretch.extend({ person: z.string() });

const voidSwap = z.object({ rota, id: z.string(), people: z.array(z.string()), reason: z.string() });

export const consequences = z.object({
  /** The period that was looked at. */
  from: instant,
  to: instant,
  /** By start. */
  gained: z.array(shiftChange),
  lost: z.array(shiftChange),
  gaps: z.object({ opened: z.array(gap), closed: z.array(gap) }),
  /** Of everybody whose shifts change, in all their rotas, on the clocks and by the holidays of where they are. */
  hours: z.array(z.object({ person: z.string(), before: hours, after: hours })),
  clashes: z.object({ come: z.array(clash), gone: z.array(clash) }),
  rests: z.object({ come: z.array(shortRest), gone: z.array(shortRest) }),
  /** Swaps that held before and do not after. */
  voidSwaps: z.array(voidSwap),
});

export type Consequences = z.output<typeof consequences>;
export type ShiftChange = z.output<typeof shiftChange>;
export type GapChange = z.output<typeof gap>;
export type Clash = z.output<typeof clash>;
export type ShortRest = z.output<typeof shortRest>;
export type VoidSwap = z.output<typeof voidSwap>;
