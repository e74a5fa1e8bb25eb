import { type Book, rotaPlanOf } from '../../shared/book/index.ts';
import { queries } from '../../shared/contract.ts';
import { calendarShiftsOf } from '../../shared/rota/index.ts';
import { type Instant, type Interval, instant } from '../../shared/time/index.ts';
import { rotaTimelineOf, shiftDetailsOf, teamTimelineOf } from '../../shared/timeline/index.ts';
import { type Answers, answering, failed, given } from '../answering.ts';

type TimelineQueries = Pick<Answers['queries'], 'timeline.rota' | 'timeline.team' | 'shift.details' | 'shift.calendar'>;

/** Answers what the rota page asks. `book` gives the newest snapshot, `now` the time. */
export function timelineQueries(book: () => Book | undefined, now: () => Instant): TimelineQueries {
  return {
    'timeline.rota': answering(queries['timeline.rota'].input, async ({ rota, ...period }) => {
      const { bookHolidays } = await import('../holidays/index.ts');
      const here = book();
      const time = interval(period);
      const timeline = here && rotaTimelineOf(here, rota, time, bookHolidays(here, time));
      return timeline ? given(timeline) : unknownRota(rota);
    }),
    'timeline.team': answering(queries['timeline.team'].input, async (period) => {
      const { bookHolidays, calendarHolidays } = await import('../holidays/index.ts');
      const here = book();
      if (!here) return given({ people: [], holidays: [] });
      const time = interval(period);
      const ofCalendar = (calendar: string) => calendarHolidays(here, calendar, time);
      return given(teamTimelineOf(here, time, bookHolidays(here, time), ofCalendar));
    }),
    'shift.details': answering(queries['shift.details'].input, ({ rota, at, layer }) => {
      const here = book();
      const shift = here && shiftDetailsOf(here, { rota, at: instant(at), layer }, now());
      return shift === undefined ? unknownRota(rota) : given(shift);
    }),
    'shift.calendar': answering(queries['shift.calendar'].input, async ({ rota, at }) => {
      const here = book();
      const plan = here && rotaPlanOf(here, rota);
      if (!plan) return unknownRota(rota);
      const { calendarEntry, shiftsToIcs } = await import('../calendar/index.ts');
      const shifts = calendarShiftsOf(plan, instant(at), instant(at + 1));
      const entries = shifts.map((shift) => calendarEntry(here, plan, shift, "everybody's"));
      return given({ name: `${rota}.ics`, text: shiftsToIcs(plan.rota.name, entries, now()) });
    }),
  };
}

function interval({ from, to }: { readonly from: number; readonly to: number }): Interval {
  return { start: instant(from), end: instant(to) };
}

function unknownRota(rota: string) {
  return failed('unknown-rota', `there is no rota ${rota} in this book`, 'Choose one from the list of rotas.');
}
