import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarShiftsOf,
  gapsOf,
  layerScheduleOf,
  onCallAt,
  type Segment,
  scheduleOf,
  shiftsOf,
} from '../../../shared/rota/index.ts';
import { DAY, type Instant, type Interval, instant, MINUTE, WEEK } from '../../../shared/time/index.ts';
import { planOf, type RotaCase, written } from './cases.ts';
import { instantOfWall, type Scan, scanOf, segmentsByScan, spansByScan } from './naive-scan.ts';
import { layerIds, people, randomRota, randomRotaWithSwaps, runs } from './random-rotas.ts';

const QUARTER = 15 * MINUTE;

/** The interval of a case. */
function asked({ from, to }: Pick<RotaCase, 'from' | 'to'>): readonly [from: Instant, to: Instant] {
  return [instant(Date.parse(from)), instant(Date.parse(to))];
}

/** A rota, and a part of its interval, perhaps empty. */
const rotaAndPart = randomRota().chain((rota) =>
  fc.tuple(momentOf(rota), momentOf(rota)).map(([a, b]) => ({
    rota,
    part: [instant(Math.min(a, b)), instant(Math.max(a, b))] as const,
  })),
);

/** A moment of the interval of the case, about half of the time within hours of a clock change if there is one. */
function momentOf(rota: RotaCase): fc.Arbitrary<Instant> {
  const anywhere = fc.nat({ max: 1000 }).map((thousandths) => momentIn(rota, thousandths));
  const [from, to] = asked(rota);
  const change = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(rota.timeZone)
    .getTimeZoneTransition('next');
  if (!change || change.epochMilliseconds > to) return anywhere;
  const nearby = fc.integer({ min: -120, max: 120 }).map((minutes) => change.epochMilliseconds + minutes * MINUTE);
  return fc.oneof(
    anywhere,
    nearby.map((at) => instant(Math.min(Math.max(at, from), to))),
  );
}

/** The minute that lies `thousandths` into the interval of the case. */
function momentIn(rota: RotaCase, thousandths: number): Instant {
  const [from, to] = asked(rota);
  return instant(from + Math.round(((to - from) * thousandths) / 1000 / MINUTE) * MINUTE);
}

/** What of these intervals lies between two instants. */
function cut<T extends Interval>(intervals: readonly T[], from: Instant, to: Instant): T[] {
  return intervals
    .map((interval) => ({
      ...interval,
      start: instant(Math.max(interval.start, from)),
      end: instant(Math.min(interval.end, to)),
    }))
    .filter(({ start, end }) => start < end);
}

/** Touching intervals made one. */
function joined(intervals: readonly Interval[]): Interval[] {
  const longest: { start: Instant; end: Instant }[] = [];
  for (const { start, end } of intervals) {
    const last = longest.at(-1);
    if (last?.end === start) last.end = end;
    else longest.push({ start, end });
  }
  return longest;
}

function has(segment: Segment, person: string): boolean {
  return segment.people.includes(person);
}

describe('the schedule', () => {
  test('is what a scan of every quarter of an hour finds', () => {
    fc.assert(
      fc.property(randomRota(), (rota) => {
        const scan = scanOf(rota);
        expect(scheduleOf(planOf(rota), ...asked(rota)).map(written)).toEqual(segmentsByScan(scan, scan.peopleAt));
      }),
      runs(60),
    );
  });

  test('is what a scan finds where turns are swapped', () => {
    fc.assert(
      fc.property(randomRotaWithSwaps(), (rota) => {
        const scan = scanOf(rota);
        expect(scheduleOf(planOf(rota), ...asked(rota)).map(written)).toEqual(segmentsByScan(scan, scan.peopleAt));
      }),
      runs(40),
    );
  });

  test('is what a scan finds, of each layer alone', () => {
    fc.assert(
      fc.property(randomRota({ overrides: 1 }), (rota) => {
        const [plan, scan] = [planOf(rota), scanOf(rota)];
        for (const id of layerIds(rota)) {
          expect(layerScheduleOf(plan, id, ...asked(rota))?.map(written)).toEqual(
            segmentsByScan(scan, (at) => scan.peopleOfLayerAt(id, at)),
          );
        }
      }),
      runs(25),
    );
  });

  test('is what a scan finds, years after the layer began', () => {
    fc.assert(
      fc.property(
        randomRota({ layers: 1, overrides: 0, lengths: 'days' }),
        fc.integer({ min: 300, max: 900 }),
        (rota, weeks) => {
          const from = Date.parse(rota.from) + weeks * WEEK;
          const later = { ...rota, from: new Date(from).toISOString(), to: new Date(from + 2 * DAY).toISOString() };
          const scan = scanOf(later);
          expect(scheduleOf(planOf(later), ...asked(later)).map(written)).toEqual(segmentsByScan(scan, scan.peopleAt));
        },
      ),
      runs(6),
    );
  });

  test('covers what is asked without a hole or an overlap, and its neighbours differ', () => {
    fc.assert(
      fc.property(rotaAndPart, ({ rota, part: [from, to] }) => {
        const segments = scheduleOf(planOf(rota), from, to);
        const ends = segments.map(({ end }) => end);
        expect([from, ...ends.slice(0, -1)].slice(0, segments.length)).toEqual(segments.map(({ start }) => start));
        expect(ends.at(-1) ?? from).toBe(to);
        segments.forEach((segment, index) => {
          expect(segment.start).toBeLessThan(segment.end);
          expect(segment.people).toEqual([...new Set(segment.people)].sort());
          expect(segment.people).not.toEqual(segments[index + 1]?.people);
        });
      }),
      runs(60),
    );
  });

  test('of a part is the cut of the whole', () => {
    fc.assert(
      fc.property(rotaAndPart, ({ rota, part: [from, to] }) => {
        const plan = planOf(rota);
        expect(scheduleOf(plan, from, to)).toEqual(cut(scheduleOf(plan, ...asked(rota)), from, to));
        // A plan that was never asked before remembers nothing.
        expect(scheduleOf(planOf(rota), from, to)).toEqual(scheduleOf(plan, from, to));
      }),
      runs(60),
    );
  });

  test('does not change by overrides that nobody accepted', () => {
    fc.assert(
      fc.property(randomRota(), fc.constantFrom('requested', 'declined', 'withdrawn'), (rota, status) => {
        const ignored = rota.overrides?.map((override) => ({ ...override, status })) ?? [];
        const without = planOf({ ...rota, overrides: [] });
        expect(scheduleOf(planOf({ ...rota, overrides: ignored }), ...asked(rota))).toEqual(
          scheduleOf(without, ...asked(rota)),
        );
      }),
      runs(25),
    );
  });

  test('does not depend on the order in which the overrides are read', () => {
    const rotaInTwoOrders = randomRota({ overrides: 6 }).chain((rota) =>
      fc.tuple(
        fc.constant(rota),
        fc
          .shuffledSubarray([...(rota.overrides ?? [])], { minLength: rota.overrides?.length ?? 0 })
          .map((overrides) => ({ ...rota, overrides })),
      ),
    );
    fc.assert(
      fc.property(rotaInTwoOrders, ([rota, shuffled]) => {
        expect(scheduleOf(planOf(shuffled), ...asked(rota))).toEqual(scheduleOf(planOf(rota), ...asked(rota)));
      }),
      runs(25),
    );
  });
});

describe('the shifts of a person', () => {
  test('are the longest intervals of the schedule with that person in it', () => {
    fc.assert(
      fc.property(randomRota(), (rota) => {
        const plan = planOf(rota);
        const segments = scheduleOf(plan, ...asked(rota));
        for (const person of people) {
          const theirs = segments.filter((segment) => has(segment, person));
          expect(shiftsOf(plan, person, ...asked(rota))).toEqual(joined(theirs));
        }
      }),
      runs(50),
    );
  });
});

describe('the gaps', () => {
  test('are where the scan finds nobody inside the coverage', () => {
    fc.assert(
      fc.property(randomRota({ coverage: true }), (rota) => {
        const scan = scanOf(rota);
        const isGap = (at: number) => scan.mustBeCovered(at) && scan.peopleAt(at).length === 0;
        expect(gapsOf(planOf(rota), ...asked(rota)).map(written)).toEqual(spansByScan(scan, isGap));
      }),
      runs(30),
    );
  });

  test('are all the empty segments where always is covered, and none where nothing is', () => {
    fc.assert(
      fc.property(randomRota(), (rota) => {
        const empty = scheduleOf(planOf(rota), ...asked(rota)).filter(({ people }) => people.length === 0);
        expect(gapsOf(planOf(rota), ...asked(rota))).toEqual(empty.map(({ start, end }) => ({ start, end })));
        const uncovered = planOf({ ...rota, rota: { ...rota.rota, coverage: 'none' } });
        expect(gapsOf(uncovered, ...asked(rota))).toEqual([]);
      }),
      runs(25),
    );
  });
});

describe('who is on call at an instant', () => {
  test('is the segment of the schedule around it, and the one that follows within a year', () => {
    fc.assert(
      fc.property(randomRota({ overrides: 3 }), fc.nat({ max: 1000 }), (rota, thousandths) => {
        const plan = planOf(rota);
        const at = momentIn(rota, thousandths);
        const zone = String(rota.rota.timeZone ?? rota.timeZone);
        const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
        const inAYear = instantOfWall(wall.add({ years: 1 }), zone);
        const longBefore = instant(at - 8 * 366 * DAY);
        const around = scheduleOf(plan, longBefore, instant(inAYear + DAY));
        const index = around.findIndex(({ start, end }) => start <= at && at < end);
        const [current, next] = [around[index], around[index + 1]];

        const answer = onCallAt(plan, at);
        expect(answer.at).toBe(at);
        expect(answer.people).toEqual(current?.people);
        expect(answer.since).toBe(index === 0 ? null : current?.start);
        if (next && next.start < inAYear) {
          expect(answer.until).toBe(next.start);
          expect(answer.next).toEqual({ at: next.start, people: next.people });
        } else if (!next || next.start > inAYear) {
          expect(answer.until).toBeNull();
          expect(answer.next).toBeNull();
        }
      }),
      runs(30),
    );
  });
});

describe('the shifts of a calendar', () => {
  const inWhichTurn = (scan: Scan, person: string, at: number) =>
    scan.peopleAt(at).includes(person) ? scan.turnAt('l0', at) : undefined;

  test('in a rota of one layer, are the times of duty of one person in one turn', () => {
    fc.assert(
      fc.property(randomRota({ layers: 1, overrides: 0 }), (rota) => {
        const scan = scanOf(rota);
        const plan = planOf(rota);
        for (const person of people) {
          const expected = segmentsByScan(scan, (at) => {
            const turn = inWhichTurn(scan, person, at);
            return turn === undefined ? [] : [String(turn)];
          }).filter(({ people }) => people.length > 0);
          const shifts = calendarShiftsOf(plan, ...asked(rota), person);
          expect(cut(shifts, ...asked(rota)).map(written)).toEqual(
            expected.map(({ start, end }) => ({ start, end, person })),
          );
          for (const { start, end } of shifts) {
            const around = scanOf({ ...rota, from: iso(start - QUARTER), to: iso(end + QUARTER) });
            const turn = inWhichTurn(around, person, start);
            expect(turn).toBeDefined();
            expect(inWhichTurn(around, person, start - QUARTER)).not.toBe(turn);
            expect(inWhichTurn(around, person, end - QUARTER)).toBe(turn);
            expect(inWhichTurn(around, person, end)).not.toBe(turn);
          }
        }
      }),
      runs(20),
    );
  });

  test('are the shifts of each person, cut at handovers only', () => {
    fc.assert(
      fc.property(randomRota(), (rota) => {
        const plan = planOf(rota);
        const shifts = calendarShiftsOf(plan, ...asked(rota));
        for (const person of people) {
          const theirs = shifts.filter((shift) => shift.person === person);
          expect(joined(cut(theirs, ...asked(rota)))).toEqual(shiftsOf(plan, person, ...asked(rota)));
          expect(calendarShiftsOf(plan, ...asked(rota), person)).toEqual(theirs);
        }
      }),
      runs(30),
    );
  });

  test('are whole: who asks for more gets the same ones, and others', () => {
    fc.assert(
      fc.property(rotaAndPart, ({ rota, part: [from, to] }) => {
        fc.pre(from < to);
        const plan = planOf(rota);
        const more = calendarShiftsOf(plan, instant(from - WEEK), instant(to + WEEK));
        const touching = more.filter(({ start, end }) => start < to && end > from);
        expect(calendarShiftsOf(plan, from, to)).toEqual(touching);
        expect(more).toEqual(more.toSorted((a, b) => a.start - b.start || (a.person < b.person ? -1 : 1)));
      }),
      runs(30),
    );
  });

  test('are the same ones a week later', () => {
    fc.assert(
      fc.property(randomRota(), (rota) => {
        const plan = planOf(rota);
        const [from, to] = asked(rota);
        const later = instant(from + WEEK);
        const end = instant(to + WEEK);
        const now = calendarShiftsOf(plan, from, end).filter((shift) => shift.end > later);
        expect(calendarShiftsOf(plan, later, instant(end + WEEK)).filter(({ start }) => start < end)).toEqual(now);
      }),
      runs(25),
    );
  });
});

function iso(at: number): string {
  return new Date(at).toISOString();
}
