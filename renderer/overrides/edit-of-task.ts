import type { BookEdit } from '../../shared/contract.ts';
import type { Changeable } from '../../shared/overrides/index.ts';
import type { Task } from './task.ts';

/** What somebody has chosen for a task. */
export interface Choice {
  readonly from: number;
  readonly to: number;
  /** Who steps in; of a set everybody who is on call. */
  readonly people: readonly string[];
  readonly reason: string;
}

/** The edit that a task comes to; undefined while something is missing, or where nothing would change. */
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
      if (by === undefined) return undefined;
      return { kind: 'override.add', rota, override: { kind: 'set', people: [...people], ...times } };
    case 'nobody':
      return { kind: 'override.add', rota, override: { kind: 'set', people: [], ...times } };
    case 'change': {
      if (!override) return undefined;
      const changes = changesOf(override, { from, to, people, reason });
      return Object.keys(changes).length === 0
        ? undefined
        : { kind: 'override.change', rota, id: override.id, ...changes };
    }
  }
}

/** What of a choice differs from the override as it is; a reason that was taken out is empty. */
function changesOf(override: Changeable, { from, to, people, reason }: Choice) {
  const [by] = people;
  const isOther = people.join() !== override.people.join();
  const who = override.kind === 'set' ? { people: [...people] } : by === undefined ? {} : { by };
  return {
    ...(isOther ? who : {}),
    ...(from === override.from ? {} : { from }),
    ...(to === override.to ? {} : { to }),
    ...(reason.trim() === (override.reason ?? '') ? {} : { reason: reason.trim() }),
  };
}
