import { describe, expect, test } from 'vitest';
import { editOfTask } from '../../../renderer/overrides/edit-of-task.ts';
import type { Task } from '../../../renderer/overrides/task.ts';
import type { Changeable } from '../../../shared/overrides/index.ts';

const task: Task = { kind: 'cover', rota: 'payments', timeZone: 'UTC', from: 0, to: 60_000, person: 'ada' };
const choice = { from: 0, to: 60_000, people: ['ben'], reason: '' };

describe('what is saved', () => {
  test.each([
    ['cover', {}, { kind: 'cover', person: 'ada', by: 'ben' }],
    ['add', {}, { kind: 'add', by: 'ben' }],
    ['remove', {}, { kind: 'remove', person: 'ada' }],
    ['set', { people: ['ben', 'cho'] }, { kind: 'set', people: ['ben', 'cho'] }],
    ['nobody', {}, { kind: 'set', people: [] }],
  ] as const)('of a %s', (kind, other, override) => {
    expect(editOfTask({ ...task, kind }, { ...choice, ...other })).toEqual({
      kind: 'override.add',
      rota: 'payments',
      override: { ...override, from: 0, to: 60_000 },
    });
  });

  test('is nothing before somebody is chosen', () => {
    for (const kind of ['cover', 'add', 'set'] as const) {
      expect(editOfTask({ ...task, kind }, { ...choice, people: [] })).toBeUndefined();
    }
  });

  test('has the reason where one is given', () => {
    expect(editOfTask(task, { ...choice, reason: ' Dentist ' })).toMatchObject({ override: { reason: 'Dentist' } });
  });

  describe('of a change is only what is changed:', () => {
    const cover: Changeable = {
      id: 'dentist',
      kind: 'cover',
      from: 0,
      to: 60_000,
      person: 'ada',
      people: ['ben'],
      reason: 'Dentist',
    };
    const change = (override: Partial<Changeable>): Task => ({
      ...task,
      kind: 'change',
      override: { ...cover, ...override },
    });
    const same = { ...choice, reason: 'Dentist' };
    const edit = { kind: 'override.change', rota: 'payments', id: 'dentist' };

    test.each<[string, Partial<Changeable>, object, object]>([
      ['the reason', {}, { reason: ' Later ' }, { reason: 'Later' }],
      ['the reason taken out', {}, { reason: '' }, { reason: '' }],
      ['the start', {}, { from: -60_000 }, { from: -60_000 }],
      ['the end', {}, { to: 120_000 }, { to: 120_000 }],
      ['who steps in', {}, { people: ['cho'] }, { by: 'cho' }],
      ['who is on call', { kind: 'set' }, { people: ['ben', 'cho'] }, { people: ['ben', 'cho'] }],
      ['nobody on call', { kind: 'set' }, { people: [] }, { people: [] }],
    ])('%s', (_, override, chosen, changes) => {
      expect(editOfTask(change(override), { ...same, ...chosen })).toEqual({ ...edit, ...changes });
    });

    test.each<[Partial<Changeable>]>([[{}], [{ kind: 'set' }], [{ kind: 'remove', people: [] }]])(
      'nothing of %o',
      (override) => {
        const task = change(override);
        expect(editOfTask(task, { ...same, people: task.override?.people ?? [] })).toBeUndefined();
      },
    );
  });

  test.each([
    ['nobody who steps in', { people: [] }],
    ['an end before the start', { to: 0 }],
  ])('is nothing with %s', (_, other) => {
    expect(editOfTask(task, { ...choice, ...other })).toBeUndefined();
  });
});
