import { expect, test } from 'vitest';
import { sentenceOf } from '../../../renderer/timeline/sentences.ts';

const names: Readonly<Record<string, string>> = { ada: 'Ada Nowak', ben: 'Ben Okoro', cho: 'Cho Tanaka' };

function said(kind: string, before: string[], after: string[]): string {
  const change = {
    id: 'x',
    kind,
    before,
    after,
    reason: null,
    by: null,
    created: null,
    whole: null,
    file: 'rotas/x.yaml',
  };
  return sentenceOf(change, (id) => names[id] ?? id);
}

test('an override is told by whom it brings and whom it relieves', () => {
  expect(said('cover', ['ada'], ['cho'])).toBe('Cover: Cho Tanaka for Ada Nowak');
  expect(said('add', ['ada'], ['ada', 'ben'])).toBe('Added: Ben Okoro');
  expect(said('remove', ['ada', 'ben'], ['ada'])).toBe('Taken off: Ben Okoro');
});

test('a set names everybody who is on call by it, also those who were so before', () => {
  expect(said('set', ['ben'], ['ben'])).toBe('Set to: Ben Okoro');
  expect(said('set', ['ben'], ['ada', 'ben'])).toBe('Set to: Ada Nowak, Ben Okoro');
  expect(said('set', ['ben'], ['cho'])).toBe('Set to: Cho Tanaka, instead of Ben Okoro');
  expect(said('set', ['ben'], [])).toBe('Set to: nobody, instead of Ben Okoro');
});
