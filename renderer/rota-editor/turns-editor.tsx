import { Plus, UserPlus, X } from 'lucide-react';
import { useState } from 'react';
import type { DraftProblem, LayerDraft } from '../../shared/rota-editor/index.ts';
import { Avatar, PersonPicker, SortableList, useName } from '../ui/index.ts';
import { moved, withoutPerson, withPerson } from './changes.ts';
import { problemAt } from './problems.ts';
import styles from './turns-editor.module.css';

interface TurnsEditorProps {
  readonly layer: LayerDraft;
  readonly people: readonly string[];
  /** Of this layer's turns, their paths cut. */
  readonly problems: readonly DraftProblem[];
  readonly onChange: (turns: LayerDraft['turns']) => void;
}

/** Who takes turns, in which order: each turn has a person, several together, or nobody. */
export function TurnsEditor({ layer, people, problems, onChange }: TurnsEditorProps) {
  const nameOf = useName();
  const { turns } = layer;
  /** Where somebody is being added: to a turn, or as a new one. */
  const [adding, setAdding] = useState<number | 'new'>();
  /** What is being added to a turn goes with it to another place, and ends where the turn goes. */
  const change = (changed: LayerDraft['turns']) => {
    onChange(changed);
    const turn = typeof adding === 'number' ? turns[adding] : undefined;
    if (!turn) return;
    const place = changed.indexOf(turn);
    const isSmaller = changed.length < turns.length;
    setAdding(place !== -1 ? place : isSmaller ? undefined : adding);
  };
  const says = (turn: readonly string[]) => turn.map(nameOf).join(' and ') || 'nobody';
  const add = (person: string) => {
    onChange(withPerson(turns, person, adding === 'new' ? undefined : adding));
    if (adding !== 'new') setAdding(undefined);
  };
  return (
    <div className={styles.turns}>
      <SortableList
        label={`Turns of ${layer.name ?? layer.id}`}
        items={turns}
        // The same people may have several turns.
        keyOf={(turn, index) =>
          `${turn.join(' ')} ${turns.slice(0, index).filter((other) => other.join() === turn.join()).length}`
        }
        nameOf={says}
        onMove={(from, to) => change(moved(turns, from, to))}
      >
        {(turn, index) => (
          <div className={styles.turn}>
            <span className={styles.number}>{index + 1}</span>
            {turn.length === 0 && <span className={styles.nobody}>nobody</span>}
            {turn.map((person) => (
              <span key={person} className={styles.person} data-unknown={!people.includes(person) || undefined}>
                <Avatar id={person} name={nameOf(person)} />
                {nameOf(person)}
                <button
                  type="button"
                  aria-label={`Take ${nameOf(person)} out of turn ${index + 1}`}
                  onClick={() => change(withoutPerson(turns, index, person))}
                >
                  <X size={12} aria-hidden="true" />
                </button>
              </span>
            ))}
            {turn.length === 0 ? (
              <button
                type="button"
                className={styles.small}
                aria-label={`Take turn ${index + 1} of nobody out`}
                onClick={() => change(turns.filter((_, place) => place !== index))}
              >
                <X size={12} aria-hidden="true" />
              </button>
            ) : (
              <button
                type="button"
                className={styles.small}
                aria-label={`Somebody together with ${says(turn)}`}
                title="Somebody together with them"
                onClick={() => setAdding(index)}
              >
                <UserPlus size={12} aria-hidden="true" />
              </button>
            )}
            {problemAt(problems, index) && <span className={styles.problem}>{problemAt(problems, index)}</span>}
          </div>
        )}
      </SortableList>
      {adding === undefined ? (
        <div className={styles.buttons}>
          <button type="button" onClick={() => setAdding('new')}>
            <Plus size={13} aria-hidden="true" />
            Add a turn
          </button>
          <button type="button" onClick={() => onChange([...turns, []])}>
            Nobody’s turn
          </button>
        </div>
      ) : (
        <PersonPicker
          label={adding === 'new' ? 'Who takes a turn?' : `Who is on call with ${says(turns[adding] ?? [])}?`}
          people={people}
          onChoose={add}
          onCancel={() => setAdding(undefined)}
        />
      )}
    </div>
  );
}
