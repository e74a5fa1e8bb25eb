import type { BookEdit } from '../../shared/contract.ts';
import type { Task } from './task.ts';

/** What somebody has chosen for a task. */
export interface Choice {
  readonly from: number;
  readonly to: number;
  /** Who steps in; of a set everybody who is on call. */
  readonly people: readonly string[];
  readonly reason: string;
}

/** The edit that a task comes to; undefined while something is missing. */
export function editOfTask(task: Task, { from, to, people, reason }: Choice): BookEdit | undefined {
  if (from >= to) return undefined;
  const { rota, person, override } = task;
  const [by] = people;
  const times = { from, to, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
  switch (task.kind) {
    case 'cover':
      if (by === undefined || person === undefined) return undefined;
      return { kind: 'override.add', rota, override: { kind: 'cover', person, by, ...times } };
    case 'add':
      return by === undefined ? undefined : { kind: 'override.add', rota, override: { kind: 'add', by, ...times } };
    case 'remove':
      if (person === undefined) return undefined;
      return { kind: 'override.add', rota, override: { kind: 'remove', person, ...times } };
    case 'set':
      return { kind: 'override.add', rota, override: { kind: 'set', people: [...people], ...times } };
    case 'change': {
      if (!override) return undefined;
      const who = override.kind === 'set' ? (people.length > 0 ? { people: [...people] } : {}) : by ? { by } : {};
      return { kind: 'override.change', rota, id: override.id, ...who, ...times };
    }
  }
}
