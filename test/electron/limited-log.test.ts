import { describe, expect, test } from 'vitest';
import { limitedLog } from '../../electron/limited-log.ts';

/** A log at a time that the test sets, and what it told. */
function logged() {
  const told: string[] = [];
  const time = { now: 0 };
  return {
    told,
    time,
    log: limitedLog(
      (line) => told.push(line),
      () => time.now,
    ),
  };
}

describe('of each kind one line a second is told', () => {
  test('and with the next how many were held back', () => {
    const { told, time, log } = logged();
    for (time.now = 0; time.now < 2000; time.now += 2) log('bad', `at ${time.now}`);
    time.now = 2000;
    log('bad', 'at last');
    expect(told).toEqual(['at 0', 'at 1000 (and 499 more like it)', 'at last (and 499 more like it)']);
  });

  test('whatever comes of other kinds', () => {
    const { told, log } = logged();
    for (const kind of ['a', 'b', 'a', 'b']) log(kind, kind);
    expect(told).toEqual(['a', 'b']);
  });

  test('also after the clock was set back', () => {
    const { told, time, log } = logged();
    log('bad', 'first');
    time.now = -3_600_000;
    log('bad', 'an hour earlier');
    expect(told).toEqual(['first', 'an hour earlier']);
  });
});
