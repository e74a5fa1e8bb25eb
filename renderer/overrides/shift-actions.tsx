import { CalendarOff, Pencil, Trash2, UserPlus, UserRoundCheck, UserRoundX, Users } from 'lucide-react';
import type { QueryOutput } from '../../shared/contract.ts';
import type { Changeable } from '../../shared/overrides/index.ts';
import { DAY } from '../../shared/time/index.ts';
import { useCommands } from '../commands/index.ts';
import { saveEdit } from '../edits/index.ts';
import { useName } from '../ui/index.ts';
import styles from './shift-actions.module.css';
import { startTask, type Task } from './task.ts';

type Details = NonNullable<QueryOutput<'shift.details'>>;

/** What can be done about a shift, and about the overrides in it. */
export function ShiftActions({ details, now }: { readonly details: Details; readonly now: number }) {
  const nameOf = useName();
  const { rota, people } = details;
  const time = timeOf(details, now);
  const begin = (task: Pick<Task, 'kind' | 'person' | 'override'>, { from, to } = time) =>
    startTask({ rota: rota.id, timeZone: rota.timeZone, from, to, ...task });
  // All of it, also what lies outside of this shift.
  const change = (override: Changeable) => begin({ kind: 'change', override }, override);
  const [first] = people;
  useCommands({
    'rota.cover': () => begin(first === undefined ? { kind: 'add' } : { kind: 'cover', person: first }),
  });
  const changes = overridesIn(details);
  return (
    <>
      <div className={styles.actions}>
        {people.map((person) => (
          <button key={`cover ${person}`} type="button" onClick={() => begin({ kind: 'cover', person })} data-primary>
            <UserRoundCheck size={14} aria-hidden="true" />
            {people.length > 1 ? `Cover for ${nameOf(person)}` : 'Cover'}
          </button>
        ))}
        <button type="button" onClick={() => begin({ kind: 'add' })}>
          <UserPlus size={14} aria-hidden="true" />
          Add somebody
        </button>
        {people.map((person) => (
          <button key={`off ${person}`} type="button" onClick={() => begin({ kind: 'remove', person })}>
            <CalendarOff size={14} aria-hidden="true" />
            {people.length > 1 ? `Take off ${nameOf(person)}` : 'Take off'}
          </button>
        ))}
        <button type="button" onClick={() => begin({ kind: 'set' })}>
          <Users size={14} aria-hidden="true" />
          Set who is on call
        </button>
        {people.length > 0 && (
          <button type="button" onClick={() => begin({ kind: 'nobody' })}>
            <UserRoundX size={14} aria-hidden="true" />
            Nobody
          </button>
        )}
      </div>
      {changes.map(({ id, kind, reason, whole }) => (
        <div key={id} className={styles.override}>
          <span className={styles.name}>{reason ?? id}</span>
          {whole && (
            <button type="button" onClick={() => change(whole)}>
              <Pencil size={13} aria-hidden="true" />
              Change
            </button>
          )}
          <button type="button" onClick={() => void saveEdit({ kind: 'override.remove', rota: rota.id, id })}>
            <Trash2 size={13} aria-hidden="true" />
            Remove {kind}
          </button>
        </div>
      ))}
    </>
  );
}

/** The shift; of one that has begun what is left of it; of an endless one a day. */
function timeOf({ start, end }: Details, now: number): { readonly from: number; readonly to: number } {
  const quarter = 15 * 60_000;
  const soon = Math.ceil(now / quarter) * quarter;
  const from = start !== null && (start > now || (end !== null && end <= now)) ? start : soon;
  return { from, to: end !== null && end > from ? end : from + DAY };
}

function overridesIn({ reasons }: Details) {
  const changes = reasons.flatMap(({ changes }) => changes);
  return [...new Map(changes.map((change) => [change.id, change])).values()];
}
