import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DraftProblem, LayerDraft } from '../../shared/rota-editor/index.ts';
import { useName } from '../ui/index.ts';
import { ChoiceField, TextField } from './field.tsx';
import { HoursEditor } from './hours-editor.tsx';
import styles from './layer-card.module.css';
import { LengthFields } from './length-fields.tsx';
import { problemAt } from './problems.ts';
import { TurnsEditor } from './turns-editor.tsx';

interface LayerCardProps {
  readonly layer: LayerDraft;
  readonly people: readonly string[];
  /** Of this layer, their paths cut to it. */
  readonly problems: readonly DraftProblem[];
  readonly startsOpen: boolean;
  readonly onChange: (change: Partial<LayerDraft>) => void;
  readonly onRemove: () => void;
}

/** A layer: who takes turns in it, how long, in which hours. Folded it says that in a line. */
export function LayerCard({ layer, people, problems, startsOpen, onChange, onRemove }: LayerCardProps) {
  const [open, setOpen] = useState(startsOpen);
  const [more, setMore] = useState(false);
  const name = layer.name ?? layer.id;
  const within = (key: string) =>
    problems.filter(({ path }) => path[0] === key).map((problem) => ({ ...problem, path: problem.path.slice(1) }));
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section className={styles.card} aria-label={`Layer ${name}`} data-wrong={problems.length > 0 || undefined}>
      <header className={styles.head}>
        <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Chevron size={14} aria-hidden="true" />
          <b>{name}</b>
          <Summary layer={layer} />
        </button>
        <button type="button" className={styles.remove} aria-label={`Remove layer ${name}`} onClick={onRemove}>
          <Trash2 size={13} aria-hidden="true" />
        </button>
      </header>
      {open && (
        <div className={styles.body}>
          <div className={styles.row}>
            <TextField
              label="Name"
              value={layer.name ?? ''}
              placeholder={layer.id}
              problem={problemAt(problems, 'name')}
              onChange={(text) => onChange({ name: text === '' ? null : text })}
            />
            <TextField
              label="First handover"
              type="datetime-local"
              value={layer.start}
              problem={problemAt(problems, 'start')}
              onChange={(start) => onChange({ start })}
            />
          </div>
          <LengthFields
            every={layer.every}
            problem={problemAt(problems, 'every')}
            onChange={(every) => onChange({ every })}
          />
          <TurnsEditor
            layer={layer}
            people={people}
            problems={within('turns')}
            onChange={(turns) => onChange({ turns })}
          />
          {problemAt(problems, 'turns') !== undefined && layer.turns.length === 0 && (
            <p className={styles.problem}>{problemAt(problems, 'turns')}</p>
          )}
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={layer.hours !== null}
              onChange={({ target }) =>
                onChange({ hours: target.checked ? [{ days: null, from: '09:00', to: '17:00' }] : null })
              }
            />
            On duty in certain hours only
          </label>
          {layer.hours !== null && (
            <HoursEditor
              label={name}
              hours={layer.hours}
              problems={within('hours')}
              onChange={(hours) => onChange({ hours })}
            />
          )}
          {layer.hours?.length === 0 && <p className={styles.problem}>{problemAt(problems, 'hours')}</p>}
          <button type="button" className={styles.more} aria-expanded={more} onClick={() => setMore(!more)}>
            {more ? 'Less' : 'More: zone, end, priority, turns without duty'}
          </button>
          {more && (
            <div className={styles.row}>
              <TextField
                label="Time zone"
                value={layer.timeZone ?? ''}
                placeholder="as the rota"
                list="time-zones"
                problem={problemAt(problems, 'timeZone')}
                onChange={(text) => onChange({ timeZone: text === '' ? null : text })}
              />
              <TextField
                label="End"
                type="datetime-local"
                value={layer.end ?? ''}
                problem={problemAt(problems, 'end')}
                onChange={(text) => onChange({ end: text === '' ? null : text })}
              />
              <TextField
                label="Priority"
                type="number"
                value={layer.priority === null ? '' : String(layer.priority)}
                placeholder="its place in the list"
                problem={problemAt(problems, 'priority')}
                hint="The larger number wins."
                onChange={(text) => onChange({ priority: text === '' ? null : Math.trunc(Number(text)) })}
              />
              <ChoiceField
                label="Turns without any duty"
                value={layer.advance}
                options={[
                  { value: 'always', name: 'use up a place' },
                  { value: 'on-duty', name: 'are passed over' },
                ]}
                onChange={(advance) => onChange({ advance })}
              />
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function Summary({ layer: { every, turns, hours } }: { readonly layer: LayerDraft }) {
  const nameOf = useName();
  const names = turns.map((turn) => turn.map((id) => nameOf(id).split(' ')[0]).join(' + ') || 'nobody');
  return (
    <span className={styles.summary}>
      {every.join(', ')}: {names.join(', ')}
      {hours !== null && ', in certain hours'}
    </span>
  );
}
