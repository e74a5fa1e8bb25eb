import { useEffect, useState } from 'react';
import { zoneOf } from '../../shared/time/index.ts';
import { Consequences } from '../consequences/index.ts';
import { saveEdit } from '../edits/index.ts';
import { useAnswer, useClock } from '../stores/index.ts';
import { LocalTimeField, placeOf, ReasonField, useName } from '../ui/index.ts';
import { Candidates } from './candidates.tsx';
import { editOfTask } from './edit-of-task.ts';
import { draftEdit, endTask, type Task } from './task.ts';
import styles from './task-panel.module.css';

const titles: Readonly<Record<Task['kind'], (name: string) => string>> = {
  cover: (name) => `Cover for ${name}`,
  add: () => 'Add somebody',
  remove: (name) => `Take ${name} off call`,
  set: () => 'Set who is on call',
  nobody: () => 'Nobody on call',
  change: () => 'Change the override',
};

const TASK = 'task';

/** Goes to the panel, to what comes next in it: Save where that can be, else the people to choose from. */
export function goToTask(): void {
  const panel = document.getElementById(TASK);
  const save = panel?.querySelector<HTMLElement>('[type="submit"]:not(:disabled)');
  (save ?? panel?.querySelector<HTMLElement>('[role="combobox"]'))?.focus();
}

/** In the place of what is told of a shift: what is about to change in it, with what that does. */
export function TaskPanel({ task }: { readonly task: Task }) {
  const { kind, rota, timeZone, person } = task;
  const nameOf = useName();
  const now = useClock();
  const zone = zoneOf(timeZone);
  const [from, setFrom] = useState(task.from);
  const [to, setTo] = useState(task.to);
  const [people, setPeople] = useState<readonly string[]>(task.override?.people ?? []);
  const [looked, setLooked] = useState<string>();
  const [reason, setReason] = useState(task.override?.reason ?? '');
  const [saving, setSaving] = useState(false);
  // Dragged on: the times of the drag hold.
  useEffect(() => {
    setFrom(task.from);
    setTo(task.to);
  }, [task.from, task.to]);

  // What is moved on the timeline is moved further there.
  useEffect(() => {
    if (kind !== 'change') goToTask();
  }, [kind]);

  const single = kind === 'cover' || kind === 'add';
  const preferred = single && looked !== undefined ? [looked] : people;
  const edit = editOfTask(task, { from, to, people: preferred, reason });
  // What the reason is changes nothing that is drawn or told.
  const plain = editOfTask(task, { from, to, people: preferred, reason: task.override?.reason ?? '' });
  const written = JSON.stringify(plain);
  useEffect(() => draftEdit(plain), [written]);
  const preview = useAnswer('edit.preview', plain && { edit: plain, from: Math.min(from, task.from) });

  async function save(chosen = preferred): Promise<void> {
    const final = editOfTask(task, { from, to, people: chosen, reason });
    if (!final || saving) return;
    setSaving(true);
    const reply = await saveEdit(final);
    setSaving(false);
    if (reply.ok) endTask();
  }

  const choosesPeople = !['remove', 'nobody'].includes(task.override?.kind ?? kind);
  return (
    <form
      id={TASK}
      className={styles.task}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className={styles.title}>{titles[kind](person === undefined ? 'Somebody' : nameOf(person))}</h2>
      <div className={styles.times}>
        <LocalTimeField label="From" at={from} zone={zone} onChange={setFrom} />
        <LocalTimeField label="To" at={to} zone={zone} onChange={setTo} />
        <p className={styles.faint}>
          on the clock of {placeOf(zone)}
          {from < now && to <= now && ': this is over, so the past is corrected'}
          {from < now && to > now && ': this has begun'}
        </p>
        {from >= to && <p className={styles.bad}>The end has to come after the start.</p>}
      </div>
      <ReasonField value={reason} onChange={setReason} />
      {choosesPeople && (
        <Candidates
          sought={{ rota, person: person ?? task.override?.person ?? null, from, to }}
          chosen={people}
          single={single}
          onLook={setLooked}
          onChoose={(id) => {
            if (single) void save([id]);
            else if (kind === 'change' && task.override?.kind !== 'set') setPeople([id]);
            else
              setPeople((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
          }}
        />
      )}
      {task.override?.kind === 'set' && people.length === 0 && <p className={styles.bad}>Nobody would be on call.</p>}
      {plain && preview?.ok && <Consequences of={preview.value.consequences} notes={preview.value.notes} />}
      {plain && preview && !preview.ok && (
        <p className={styles.bad} role="alert">
          {preview.error.message}. {preview.error.hint}
        </p>
      )}
      <div className={styles.buttons}>
        <button type="button" onClick={endTask}>
          Back
        </button>
        {!single && (
          <button type="submit" data-primary disabled={!edit || saving}>
            Save
          </button>
        )}
      </div>
    </form>
  );
}
