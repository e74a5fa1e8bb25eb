import { z } from 'zod';

/** How a page enters and changes time off. Instants are milliseconds since 1970 UTC, whole minutes; days `2026-12-24`. */

const minute = z.number().multipleOf(60_000);

/** Whole days, both included, or hours; where the person is. */
export const timeOffTimes = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days'), from: z.iso.date(), to: z.iso.date() }),
  z.strictObject({ kind: z.literal('hours'), from: minute, to: minute }),
]);

const words = { kind: z.string().max(60), note: z.string().max(200) };

/** The entry that is meant, told by its times: its place in the file may have changed. */
const entry = z.strictObject({ start: z.number(), end: z.number() });

export const timeOffEdits = [
  z.strictObject({
    kind: z.literal('timeOff.add'),
    person: z.string(),
    times: timeOffTimes,
    /** Empty: not said. */
    about: z.strictObject(words),
  }),
  z.strictObject({
    kind: z.literal('timeOff.change'),
    person: z.string(),
    entry,
    times: timeOffTimes,
    about: z.strictObject(words),
  }),
  z.strictObject({ kind: z.literal('timeOff.remove'), person: z.string(), entry }),
] as const;

export type TimeOffTimes = z.output<typeof timeOffTimes>;
export type TimeOffEdit = z.output<(typeof timeOffEdits)[number]>;
