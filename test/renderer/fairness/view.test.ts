import { describe, expect, test } from 'vitest';
import { addressOf, type View, viewOf } from '../../../renderer/fairness/view.ts';
import { midnightOf } from '../../../shared/time/index.ts';

const usual: View = { span: 'quarter', day: undefined, rotas: [], people: [], chosen: undefined };

function viewAt(address: string): View {
  return viewOf(address.includes('?') ? address.slice(address.indexOf('?')) : '');
}

describe('the address of the fairness page', () => {
  test.each<[string, Partial<View>]>([
    ['/fairness', {}],
    ['/fairness?span=year&date=2026-05-01', { span: 'year', day: midnightOf({ year: 2026, month: 5, day: 1 }) }],
    ['/fairness?rotas=payments,desk&people=ada', { rotas: ['payments', 'desk'], people: ['ada'] }],
    ['/fairness?number=ada-2.nights', { chosen: { person: 'ada-2', figure: 'nights' } }],
  ])('%s says all that is shown', (address, part) => {
    const view = { ...usual, ...part };
    expect(addressOf(view)).toBe(address);
    expect(viewAt(address)).toEqual(view);
  });

  test.each(['?span=decade&date=tomorrow', '?rotas=&people=,', '?number=ada.charm', '?number=.nights', '?number=ada'])(
    '%s: what cannot be read is as if it were not there',
    (search) => {
      expect(viewOf(search)).toEqual(usual);
    },
  );

  test('names nobody twice', () => {
    expect(viewOf('?people=ada,ben,ada').people).toEqual(['ada', 'ben']);
  });
});
