import { describe, expect, test } from 'vitest';
import { addressOf, type View, viewOf } from '../../../renderer/timeline/view.ts';
import { midnightOf } from '../../../shared/time/index.ts';

const usual: View = {
  rota: undefined,
  span: 'month',
  day: undefined,
  by: 'layer',
  as: 'timeline',
  zone: 'team',
  shift: undefined,
};

function read(address: string): View {
  const [path = '', search = ''] = address.split('?');
  return viewOf(path, search && `?${search}`);
}

describe('the address of the rota page', () => {
  test.each([
    ['/rota', usual],
    ['/rota/payments', { ...usual, rota: 'payments' }],
    [
      '/rota/payments?span=weeks&date=2026-11-16&by=person&as=table&zone=mine',
      {
        ...usual,
        rota: 'payments',
        span: 'weeks',
        day: midnightOf({ year: 2026, month: 11, day: 16 }),
        by: 'person',
        as: 'table',
        zone: 'mine',
      },
    ],
    [
      '/rota/payments?shift=second@2026-11-16T08:00:00Z&layer=weekly',
      { ...usual, rota: 'payments', shift: { rota: 'second', at: Date.UTC(2026, 10, 16, 8), layer: 'weekly' } },
    ],
  ] satisfies [string, View][])('%s says what is shown, and is written the same', (address, view) => {
    expect(read(address)).toEqual(view);
    expect(addressOf(view)).toBe(address);
  });

  test.each([
    '/rota?span=year',
    '/rota?date=2026-02-30',
    '/rota?shift=payments',
    '/rota?shift=@2026-11-16T08:00:00Z',
    '/rota?shift=payments@yesterday',
    '/rota?as=poem&by=moon&zone=yours',
  ])('%s shows what is usual in the place of what cannot be read', (address) => {
    expect(read(address)).toEqual(usual);
  });

  test('an id that is no proper one is looked for as it stands', () => {
    expect(read('/rota/%E0%A4%A').rota).toBe('%E0%A4%A');
  });
});
