import { expect, test } from 'vitest';
import { holidaysBetween } from '../../../shared/holidays/index.ts';
import { zoneOf } from '../../../shared/time/index.ts';
import { hoursOf, localInterval } from '../written-hours.ts';

const christmas = [
  { date: '2026-12-26', name: 'Boxing Day' },
  { date: '2026-12-25', name: 'Christmas Day' },
];

test('a holiday is a whole day where the person is', () => {
  for (const id of ['Europe/Warsaw', 'America/New_York', 'Asia/Kathmandu']) {
    const zone = zoneOf(id);
    const { start, end } = localInterval(zone, '2026-12-01T00:00', '2027-01-01T00:00');
    expect(holidaysBetween(christmas, zone, start, end)).toEqual([
      { date: '2026-12-25', name: 'Christmas Day', ...localInterval(zone, '2026-12-25T00:00', '2026-12-26T00:00') },
      { date: '2026-12-26', name: 'Boxing Day', ...localInterval(zone, '2026-12-26T00:00', '2026-12-27T00:00') },
    ]);
  }
});

test('it is cut to what is asked, and not told where it lies beside', () => {
  const zone = zoneOf('Europe/Warsaw');
  const { start, end } = localInterval(zone, '2026-12-25T18:00', '2026-12-26T00:00');
  expect(holidaysBetween(christmas, zone, start, end)).toEqual([
    { date: '2026-12-25', name: 'Christmas Day', start, end },
  ]);
});

test.each([
  ['Europe/Warsaw', '2026-03-29', [23]],
  ['Europe/Warsaw', '2026-10-25', [25]],
  ['America/Havana', '2026-11-01', [25]],
  ['America/Santiago', '2026-09-06', [23]],
  ['Pacific/Apia', '2011-12-30', []],
])('in %s a holiday on %s has as many hours as the day', (id, date, hours) => {
  const zone = zoneOf(id);
  const { start, end } = localInterval(zone, '2011-01-01T00:00', '2027-01-01T00:00');
  expect(hoursOf(holidaysBetween([{ date, name: 'Change' }], zone, start, end))).toEqual(hours);
});
