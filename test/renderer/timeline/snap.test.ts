import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dragged, selected, snapped, stepped, wholeAfterDrag } from '../../../renderer/timeline/snap.ts';
import { formatLocal, instant, parseLocal, toInstant, toWall, wallTime, zoneOf } from '../../../shared/time/index.ts';

const warsaw = zoneOf('Europe/Warsaw');
const at = (text: string) => toInstant(warsaw, parseLocal(text) ?? wallTime(0));
const local = (time: number) => formatLocal(toWall(warsaw, instant(time)));
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a drag comes to rest', () => {
  test.each([
    ['day', '2026-03-03T09:07', '2026-03-03T09:00'],
    ['day', '2026-03-03T09:08', '2026-03-03T09:15'],
    ['weeks', '2026-03-03T09:31', '2026-03-03T10:00'],
    ['month', '2026-03-03T10:20', '2026-03-03T09:00'],
    ['quarter', '2026-03-03T13:00', '2026-03-04T00:00'],
    // The hour that is skipped: its first instant after.
    ['weeks', '2026-03-29T01:59', '2026-03-29T03:00'],
  ] as const)('in the %s view %s at %s', (span, from, to) => {
    expect(local(snapped(at(from), { span, zone: warsaw }))).toBe(to);
  });

  test('on a full step of the wall clock, wherever it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-03-20T00:00'), max: at('2026-11-05T00:00') }), (time) => {
        expect(local(snapped(time, { span: 'day', zone: warsaw }))).toMatch(/:(00|15|30|45)$/);
      }),
    );
  });
});

describe('an override that is dragged', () => {
  const stretch = { start: at('2026-03-28T09:00'), end: at('2026-03-28T17:00') };
  const written = (moved: ReturnType<typeof dragged>) => moved && [local(moved.start), local(moved.end)];

  test('moves, and keeps its times of day over a clock change', () => {
    expect(written(dragged(stretch, 23 * HOUR, 'all', { span: 'weeks', zone: warsaw }))).toEqual([
      '2026-03-29T09:00',
      '2026-03-29T17:00',
    ]);
  });

  test('over the clock change keeps its length on the wall clock', () => {
    const night = { start: at('2026-03-27T22:00'), end: at('2026-03-28T06:00') };
    expect(written(dragged(night, 24 * HOUR, 'all', { span: 'weeks', zone: warsaw }))).toEqual([
      '2026-03-28T22:00',
      '2026-03-29T06:00',
    ]);
  });

  test('becomes longer and shorter by its ends', () => {
    expect(written(dragged(stretch, 2 * HOUR, 'end', { span: 'weeks', zone: warsaw }))).toEqual([
      '2026-03-28T09:00',
      '2026-03-28T19:00',
    ]);
    expect(written(dragged(stretch, 2 * HOUR, 'start', { span: 'weeks', zone: warsaw }))).toEqual([
      '2026-03-28T11:00',
      '2026-03-28T17:00',
    ]);
  });

  test('never becomes nothing', () => {
    expect(dragged(stretch, -20 * HOUR, 'end', { span: 'weeks', zone: warsaw })).toBeUndefined();
  });
});

test('a stretch is marked in either direction, and not where it has no length', () => {
  const [nine, one] = [at('2026-03-03T09:10'), at('2026-03-03T13:10')];
  expect(selected(nine, one, { span: 'weeks', zone: warsaw })).toEqual(
    selected(one, nine, { span: 'weeks', zone: warsaw }),
  );
  expect(selected(nine, nine + 5 * MINUTE, { span: 'weeks', zone: warsaw })).toBeUndefined();
});

/** In Warsaw the hour from 02:00 is skipped on 29 March, and comes twice on 25 October: until 01:00Z, and from there. */
describe('around a clock change', () => {
  const october = (text: string) => Date.parse(`2026-10-25T${text}Z`);
  const inUtc = (time: number) => new Date(time).toISOString().slice(11, 16);

  test.each([
    ['day', '00:20', '00:15'],
    ['day', '01:20', '01:15'],
    ['weeks', '00:50', '01:00'],
    ['weeks', '01:20', '01:00'],
    ['month', '00:50', '02:00'],
  ] as const)('a drag in the %s view stays in the hour that it is in: %sZ rests at %sZ', (span, from, to) => {
    expect(inUtc(snapped(october(from), { span, zone: warsaw }))).toBe(to);
  });

  test('a stretch of the hour that comes second can be marked', () => {
    expect(selected(october('01:14'), october('01:46'), { span: 'day', zone: warsaw })).toEqual({
      start: october('01:15'),
      end: october('01:45'),
    });
  });

  test.each([
    ['into the hour that repeats', '00:00', '00:30', 60, '01:00', '01:30'],
    ['out of it', '01:00', '01:30', 60, '02:00', '02:30'],
    ['from where it turns back', '00:45', '01:15', 15, '01:00', '01:30'],
  ])('an override is moved %s', (_, from, to, minutes, start, end) => {
    const moved = dragged({ start: october(from), end: october(to) }, minutes * MINUTE, 'all', {
      span: 'day',
      zone: warsaw,
    });
    expect(moved && [inUtc(moved.start), inUtc(moved.end)]).toEqual([start, end]);
  });

  test.each([
    ['day', '2026-03-29T00:45', '2026-03-29T03:15'],
    ['weeks', '2026-03-28T20:00', '2026-03-29T09:00'],
    ['day', '2026-10-25T01:00', '2026-10-25T04:00'],
    ['weeks', '2026-10-24T20:00', '2026-10-25T09:00'],
    ['month', '2026-10-24T12:00', '2026-10-26T00:00'],
    ['quarter', '2026-03-27T09:00', '2026-04-02T09:00'],
  ] as const)('steps in the %s view from %s on get to %s, and back', (span, from, to) => {
    const walk = (start: number, count: 1 | -1) => {
      const met = [start];
      for (let time = start; time !== (count === 1 ? at(to) : at(from)); ) {
        const next = stepped(time, count, span, warsaw);
        expect((next - time) * count).toBeGreaterThan(0);
        met.push(next);
        time = next;
      }
      return met;
    };
    expect(walk(at(to), -1).reverse()).toEqual(walk(at(from), 1));
  });

  test('a drag rests no further away than half a step, in hours that repeat, too', () => {
    const times = fc.integer({ min: at('2026-10-24T12:00'), max: at('2026-10-26T00:00') });
    fc.assert(
      fc.property(times, (time) => {
        expect(Math.abs(snapped(time, { span: 'day', zone: warsaw }) - time)).toBeLessThanOrEqual(7.5 * MINUTE);
        expect(Math.abs(snapped(time, { span: 'weeks', zone: warsaw }) - time)).toBeLessThanOrEqual(HOUR / 2);
      }),
    );
  });
});

test('a step of a day is a day, also where it has 23 hours', () => {
  expect(local(stepped(at('2026-03-28T09:00'), 1, 'quarter', warsaw))).toBe('2026-03-29T09:00');
});

describe('the whole of what shows in parts, after one of them was dragged,', () => {
  const whole = { start: 0, end: 9 * HOUR };
  const part = { start: 2 * HOUR, end: 5 * HOUR };
  test.each([
    ['is moved with it', { start: 3, end: 6 }, { start: 1, end: 10 }],
    ['begins where the start of it was put', { start: 1, end: 5 }, { start: 1, end: 9 }],
    ['ends where the end of it was put', { start: 2, end: 6 }, { start: 0, end: 6 }],
  ])('%s', (_, dragged, expected) => {
    const hours = ({ start, end }: { start: number; end: number }) => ({ start: start * HOUR, end: end * HOUR });
    expect(wholeAfterDrag(whole, part, hours(dragged))).toEqual(hours(expected));
  });
});

describe('a handover that is near', () => {
  const handover = at('2026-03-02T09:17');
  const rest = {
    span: 'weeks',
    zone: warsaw,
    drawn: { to: [at('2026-03-09T09:17'), handover], within: 20 * MINUTE },
  } as const;

  test('draws what is dragged to it, and what is further away comes to rest at full hours', () => {
    expect(snapped(handover + 20 * MINUTE, rest)).toBe(handover);
    expect(snapped(handover - 20 * MINUTE, rest)).toBe(handover);
    expect(local(snapped(handover + 21 * MINUTE, rest))).toBe('2026-03-02T10:00');
  });

  test('is where a stretch that is marked begins and ends', () => {
    expect(selected(handover + MINUTE, at('2026-03-09T09:30'), rest)).toEqual({
      start: handover,
      end: at('2026-03-09T09:17'),
    });
  });
});
