import { Temporal as Polyfill } from 'temporal-polyfill/implementation';
import { describe, expect, test } from 'vitest';
import { spanAt, zoneOf } from '../../../shared/time/index.ts';

const zones = [
  'Europe/Warsaw',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Havana',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Gaza',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Pacific/Auckland',
  'UTC',
];

/** Clock changes from the start of `first` to the start of `until`: [instant, offset after it in minutes]. */
function changesBySpans(id: string, first: number, until: number): (readonly [string, number])[] {
  const changes: (readonly [string, number])[] = [];
  let { until: next } = spanAt(zoneOf(id), Date.UTC(first, 0) - 1);
  while (next < Date.UTC(until, 0)) {
    const span = spanAt(zoneOf(id), next);
    changes.push([new Date(next).toISOString(), span.offset / 60_000]);
    next = span.until;
  }
  return changes;
}

function changesByPolyfill(id: string, first: number, until: number): (readonly [string, number])[] {
  const changes: (readonly [string, number])[] = [];
  let change = Polyfill.Instant.fromEpochMilliseconds(Date.UTC(first, 0) - 1)
    .toZonedDateTimeISO(id)
    .getTimeZoneTransition('next');
  while (change && change.epochMilliseconds < Date.UTC(until, 0)) {
    changes.push([new Date(change.epochMilliseconds).toISOString(), change.offsetNanoseconds / 6e10]);
    change = change.getTimeZoneTransition('next');
  }
  return changes;
}

describe('clock changes', () => {
  test('come from the engine here, and the polyfill is another implementation', () => {
    expect(globalThis.Temporal).toBeDefined();
    expect(Polyfill.Instant).not.toBe(globalThis.Temporal.Instant);
  });

  test.each(zones)('of %s are the same in the engine and in the polyfill', (id) => {
    expect(changesByPolyfill(id, 2005, 2045)).toEqual(changesBySpans(id, 2005, 2045));
    expect(changesByPolyfill(id, 2095, 2101)).toEqual(changesBySpans(id, 2095, 2101));
  });

  test('of Warsaw in 2026 are on the last Sundays of March and October', () => {
    expect(changesBySpans('Europe/Warsaw', 2026, 2027)).toEqual([
      ['2026-03-29T01:00:00.000Z', 120],
      ['2026-10-25T01:00:00.000Z', 60],
    ]);
  });

  test('of Apia in 2011 leave a day out', () => {
    expect(changesBySpans('Pacific/Apia', 2011, 2012)).toEqual([
      ['2011-04-02T14:00:00.000Z', -660],
      ['2011-09-24T14:00:00.000Z', -600],
      ['2011-12-30T10:00:00.000Z', 840],
    ]);
  });

  test('of Nepal were none since 1986', () => {
    expect(changesBySpans('Asia/Kathmandu', 1987, 2100)).toEqual([]);
  });
});
