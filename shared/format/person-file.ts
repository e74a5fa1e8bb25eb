import { z } from 'zod';
import { type Person, roles, type TimeOff } from '../people/index.ts';
import { type CalendarDate, type Moment, midnightOf } from '../time/index.ts';
import { complain, keys, type Parsed, parseWith, type Unnamed } from './parse.ts';
import { calendar, date, dateOrMoment, momentsReversed, text, timeZone } from './values.ts';

const timeOff: z.ZodType<TimeOff> = keys({
  from: dateOrMoment,
  to: dateOrMoment,
  kind: text.exactOptional(),
  note: text.exactOptional(),
}).transform((value, context) => {
  if (endsBeforeStart(value.from, value.to)) {
    complain(context, 'end-before-start', ['to'], 'the time off ends before it starts: correct "from" or "to"');
  }
  return value;
});

const schema: z.ZodType<Unnamed<Person>> = keys({
  name: text.exactOptional(),
  email: text.exactOptional(),
  phone: text.exactOptional(),
  timeZone: timeZone.exactOptional(),
  holidays: calendar.exactOptional(),
  roles: z.array(z.enum(roles)).readonly().default([]),
  from: date.exactOptional(),
  until: date.exactOptional(),
  skills: z.array(text).readonly().default([]),
  timeOff: z.array(timeOff).readonly().default([]),
}).transform((person, context) => {
  if (person.from && person.until && midnightOf(person.until) < midnightOf(person.from)) {
    complain(context, 'end-before-start', ['until'], 'the last day is before the first: correct "from" or "until"');
  }
  return person;
});

/** Reads what people/<id>.yaml says. */
export function parsePersonFile(id: string, raw: unknown): Parsed<Person> {
  const { value, issues } = parseWith(schema, raw);
  return { value: value && { id, name: id, ...value }, issues };
}

/** Of two whole days the last is included; else the end must come after the start. Unlike kinds are not compared. */
function endsBeforeStart(from: CalendarDate | Moment, to: CalendarDate | Moment): boolean {
  if ('year' in from || 'year' in to) {
    return 'year' in from && 'year' in to && midnightOf(to) < midnightOf(from);
  }
  return momentsReversed(from, to);
}
