import { describe, expect, test } from 'vitest';
import { editOfTask } from '../../../renderer/overrides/edit-of-task.ts';
import type { Task } from '../../../renderer/overrides/task.ts';

const task: Task = { kind: 'cover', rota: 'payments', timeZone: 'UTC', from: 0, to: 60_000, person: 'ada' };
const choice = { from: 0, to: 60_000, people: ['ben'], reason: '' };

describe('what is saved', () => {
  test.each([
    ['cover', {}, { kind: 'cover', person: 'ada', by: 'ben' }],
    ['add', {}, { kind: 'add', by: 'ben' }],
    ['remove', {}, { kind: 'remove', person: 'ada' }],
    ['set', { people: ['ben', 'cho'] }, { kind: 'set', people: ['ben', 'cho'] }],
    ['set', { people: [] }, { kind: 'set', people: [] }],
  ] as const)('of a %s', (kind, other, override) => {
    expect(editOfTask({ ...task, kind }, { ...choice, ...other })).toEqual({
      kind: 'override.add',
      rota: 'payments',
      override: { ...override, from: 0, to: 60_000 },
    });
  });

  test('has the reason where one is given', () => {
    expect(editOfTask(task, { ...choice, reason: ' Dentist ' })).toMatchObject({ override: { reason: 'Dentist' } });
  });

  test('of a change is only what is changed', () => {
    const change = { ...task, kind: 'change' as const, override: { id: 'dentist', kind: 'cover' } };
    expect(editOfTask(change, { ...choice, people: [] })).toEqual({
      kind: 'override.change',
      rota: 'payments',
      id: 'dentist',
      from: 0,
      to: 60_000,
    });
    expect(editOfTask(change, choice)).toMatchObject({ by: 'ben' });
    const set = { ...change, override: { id: 'dentist', kind: 'set' } };
    expect(editOfTask(set, { ...choice, people: ['ben', 'cho'] })).toMatchObject({ people: ['ben', 'cho'] });
  });

  test.each([
    ['nobody who steps in', { people: [] }],
    ['an end before the start', { to: 0 }],
  ])('is nothing with %s', (_, other) => {
    expect(editOfTask(task, { ...choice, ...other })).toBeUndefined();
  });
});
