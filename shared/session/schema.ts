import { z } from 'zod';
import { failure } from '../failure/index.ts';
import { leadTimes } from '../notifications/index.ts';
import { shownPerson } from '../now/index.ts';
import { weekdays } from '../time/index.ts';

/** What every page needs to know before it asks for anything else. Instants are milliseconds since 1970 UTC. */

/** This device's choices. */
export const settings = z.object({
  /** The folder of the book; null before one was chosen. */
  book: z.string().nullable(),
  /** Who looks at it; null while nobody has said. */
  me: z.string().nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  clock: z.enum(['24h', '12h']),
  /** Null: as the book says. */
  weekStart: z.enum(weekdays).nullable(),
  /** With the session, where the host is a program of the desktop. */
  startAtLogin: z.boolean(),
  /** How long before a shift of mine it is announced, each in minutes. */
  leadTimes,
  /** Hosts from which runbooks may show pictures, such as `docs.example.org`. */
  pictureHosts: z.array(z.string().max(300)).max(100),
});

/** How far what is shown can be trusted. */
export const bookState = z.object({
  folder: z.string(),
  name: z.string(),
  timeZone: z.string(),
  weekStart: z.enum(weekdays),
  /** It is the sample team that comes with Watchbill, in its copy on this device. */
  sample: z.boolean(),
  /** When a file of the book was written last. */
  changed: z.number().nullable(),
  errors: z.int(),
  warnings: z.int(),
  /** Its folder cannot be found now; what was last read is in use. */
  gone: z.boolean(),
  /** Files that cannot be read now, of which the last good version is in use. */
  outdated: z.array(z.string()),
});

export const sessionQuery = {
  input: z.strictObject({}),
  output: z.object({
    version: z.string(),
    settings,
    /** What is wrong with this device's settings since the start; null where nothing is. */
    notice: failure.nullable(),
    dataFolder: z.string(),
    book: bookState.nullable(),
    /** Why there is no book. */
    bookFailure: failure.nullable(),
    people: z.array(shownPerson),
    rotas: z.array(z.object({ id: z.string(), name: z.string(), role: z.string(), timeZone: z.string() })),
  }),
};

export type Session = z.output<typeof sessionQuery.output>;
export type Settings = z.output<typeof settings>;
export type BookState = z.output<typeof bookState>;
