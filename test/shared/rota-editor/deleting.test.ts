import { describe, expect, test } from 'vitest';
import { planRotaEdit, usesOf } from '../../../shared/rota-editor/index.ts';
import { at } from '../rota/cases.ts';
import { bookOf, edited, given, type Texts } from './written-book.ts';

const layer = 'layers:\n  - id: weekly\n    start: 2026-01-05T09:00\n    every: 1 week\n    turns: [ada]\n';
const book: Texts = {
  'watchbill.yaml': 'format: 1\nname: Test\ntimeZone: Europe/Warsaw\n',
  'people/ada.yaml': 'name: Ada Nowak\n',
  'services/checkout.yaml': 'name: Checkout\nrota: second\n',
  'rotas/payments.yaml': `name: Payments\nnext: second\n${layer}`,
  'rotas/payments/2026-03-03-dentist.yaml': 'kind: remove\nfrom: 2026-03-03T09:00\nto: 2026-03-03T13:00\nperson: ada\n',
  'rotas/second.yaml': `name: Second line\n${layer}`,
};

const remove = (rota: string) =>
  planRotaEdit({ kind: 'rota.delete', rota }, { book: bookOf(book), now: at('2026-03-01T10:00Z'), me: null });

describe('a rota that is deleted', () => {
  test('goes with its overrides, and it is said that its past goes too', () => {
    const plan = given(remove('payments'));
    const { 'rotas/payments.yaml': _, 'rotas/payments/2026-03-03-dentist.yaml': __, ...rest } = book;
    expect(edited(book, plan.changes)).toEqual(rest);
    expect(plan.title).toBe('Deleted: Payments');
    expect(plan.notes).toEqual(['Its past goes with it, and its 1 override. To keep it, end its layers.']);
  });

  test('stays while something in the book names it', () => {
    expect(remove('second')).toMatchObject({
      ok: false,
      error: { code: 'rota-in-use', message: 'Second line is still named by Checkout, Payments' },
    });
    expect(usesOf(bookOf(book), 'second').map(({ kind, id }) => [kind, id])).toEqual([
      ['service', 'checkout'],
      ['rota', 'payments'],
    ]);
  });

  test('must be there', () => {
    expect(remove('third')).toMatchObject({ ok: false, error: { code: 'unknown-rota' } });
  });
});
