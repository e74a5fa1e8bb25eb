import { z } from 'zod';
import { roles } from '../people/index.ts';

/**
 * What the pages about people ask and are told. Instants are milliseconds since 1970 UTC, lengths milliseconds, days
 * `2026-12-24`.
 */

const instant = z.number();
const length = z.number();
const day = z.iso.date();
const rota = z.object({ id: z.string(), name: z.string() });

const contact = {
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  timeZone: z.string(),
  roles: z.array(z.enum(roles)),
};

/** A whole shift. `end` is null where it does not end within a year. */
const shift = z.object({ rota, start: instant, end: instant.nullable() });

/** Nights, weekends and holidays apart, each moment once; the parts sum to the total. */
const hours = z.object({ total: length, night: length, weekend: length, holiday: length, ordinary: length });

/** The hours on call of a month or a quarter, what is to come of it included. */
const period = z.object({
  start: instant,
  end: instant,
  /** On call in two rotas at the same time counts once here … */
  hours,
  /** How much of the total is over. */
  behind: length,
  /** … and in each of them here. Only rotas with hours, by id. */
  rotas: z.array(z.object({ rota, hours })),
});

const absence = z.object({
  start: instant,
  end: instant,
  /** The days that it touches, both included, where the person is. */
  firstDay: day,
  lastDay: day,
  /** It was written as days; else as hours. */
  wholeDays: z.boolean(),
  kind: z.string().nullable(),
  note: z.string().nullable(),
  /** Where they are on call all the same: what is to come of it, by rota. */
  clashes: z.array(z.object({ rota, start: instant, end: instant })),
});

/** Everybody, by id. */
export const peopleList = {
  input: z.strictObject({}),
  output: z.array(
    z.object({
      ...contact,
      /** They are in the team now. */
      inTeam: z.boolean(),
      /** The rotas in which they are on call now, by id. */
      onCall: z.array(rota),
      /** The first shift that is still to begin, within a year. */
      nextShift: shift.nullable(),
    }),
  ),
};

/** One person: how to reach them, when they are on call, for how long, and when they are away. */
export const personPage = {
  input: z.strictObject({ person: z.string() }),
  output: z.object({
    ...contact,
    skills: z.array(z.string()),
    /** Their holiday calendar. */
    holidays: z.string().nullable(),
    /** First and last day in the team, both included, in the book's zone; null where there is none. */
    team: z.object({ from: day.nullable(), until: day.nullable(), now: z.boolean() }),
    /** The shifts that are running, by rota, and the next ten to begin within a year, by start. */
    onCall: z.array(shift),
    next: z.array(shift),
    /** The calendar month and quarter of the person's zone. */
    month: period,
    quarter: period,
    /** The next public holidays of their calendar, within a year. */
    nextHolidays: z.array(z.object({ date: day, name: z.string() })),
    /** Time off of the past year and to come, by start. */
    timeOff: z.array(absence),
  }),
};

export type PeopleList = z.output<typeof peopleList.output>;
export type PersonPage = z.output<typeof personPage.output>;
export type ShiftOfPerson = z.output<typeof shift>;
export type PeriodOnCall = z.output<typeof period>;
export type Absence = z.output<typeof absence>;
