import { useState } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { type RotaDraft, type RotaTemplate, rotaDraftWith, rotaTemplates } from '../../shared/rota-editor/index.ts';
import {
  DAY,
  formatLocal,
  instant,
  isTimeZone,
  startOfWeek,
  toWall,
  wallTime,
  zoneOf,
} from '../../shared/time/index.ts';
import { useClock } from '../stores/index.ts';
import { Avatar, PersonPicker, SortableList, useName } from '../ui/index.ts';
import { moved } from './changes.ts';
import { TextField } from './field.tsx';
import styles from './template-form.module.css';

interface TemplateFormProps {
  readonly choices: QueryOutput<'rota.draft'>;
  readonly onDraft: (draft: RotaDraft) => void;
}

interface Group {
  readonly people: readonly string[];
  readonly timeZone: string;
}

/** A new rota begins with a usual way to share the work: which one, who, and from when. */
export function TemplateForm({ choices, onDraft }: TemplateFormProps) {
  const now = useClock();
  const [template, setTemplate] = useState<RotaTemplate | undefined>(rotaTemplates[0]);
  const [name, setName] = useState('');
  const [start, setStart] = useState(() => nextMonday(now, choices.timeZone));
  const [groups, setGroups] = useState<readonly Group[]>([]);
  if (!template) return null;
  const group = (index: number): Group => groups[index] ?? { people: [], timeZone: choices.timeZone };
  const setGroup = (index: number, to: Partial<Group>) =>
    setGroups(template.groups.map((_, place) => (place === index ? { ...group(index), ...to } : group(place))));
  const first = group(0);
  const wrongZone = template.zoned && template.groups.some((_, index) => !isTimeZone(group(index).timeZone));
  const isReady = name.trim() !== '' && first.people.length > 0 && !wrongZone && start !== '';
  function begin(): void {
    if (!template) return;
    const layers = template.layersOf({
      start,
      timeZone: choices.timeZone,
      groups: template.groups.map((_, index) => ({
        people: group(index).people,
        ...(template.zoned ? { timeZone: group(index).timeZone } : {}),
      })),
    });
    onDraft(rotaDraftWith(name.trim(), null, layers));
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) begin();
      }}
    >
      <fieldset className={styles.templates}>
        <legend>Begin with</legend>
        {rotaTemplates.map((each) => (
          <label key={each.id} className={styles.template}>
            <input type="radio" name="template" checked={each.id === template.id} onChange={() => setTemplate(each)} />
            <span>
              <b>{each.name}</b>
              <span className={styles.sentence}>{each.sentence}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.row}>
        <TextField label="Name of the rota" value={name} onChange={setName} />
        <TextField label="First handover" type="datetime-local" value={start} onChange={setStart} />
      </div>
      {template.groups.map((label, index) => (
        <GroupFields
          key={label}
          label={label}
          group={group(index)}
          zoned={template.zoned}
          everybody={choices.people.map(({ id }) => id)}
          hint={index > 0 && group(index).people.length === 0 ? 'The same people as above, later in turn.' : undefined}
          onChange={(to) => setGroup(index, to)}
        />
      ))}
      <button type="submit" data-primary disabled={!isReady} className={styles.begin}>
        Begin
      </button>
      {!isReady && <p className={styles.sentence}>{missing(name, first.people.length, wrongZone)}</p>}
    </form>
  );
}

function missing(name: string, people: number, wrongZone: boolean): string {
  if (name.trim() === '') return 'Give the rota a name.';
  if (people === 0) return 'Add the people who take turns.';
  return wrongZone ? 'Each group needs a time zone, such as Europe/Warsaw.' : '';
}

interface GroupFieldsProps {
  readonly label: string;
  readonly group: Group;
  readonly zoned: boolean;
  readonly everybody: readonly string[];
  readonly hint: string | undefined;
  readonly onChange: (to: Partial<Group>) => void;
}

function GroupFields({ label, group, zoned, everybody, hint, onChange }: GroupFieldsProps) {
  const nameOf = useName();
  const [adding, setAdding] = useState(false);
  const { people, timeZone } = group;
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {zoned && (
        <TextField
          label={`Time zone of ${label.toLowerCase()}`}
          value={timeZone}
          list="time-zones"
          onChange={(zone) => onChange({ timeZone: zone })}
          {...(isTimeZone(timeZone) ? {} : { problem: 'no time zone: write it as Europe/Warsaw' })}
        />
      )}
      <SortableList
        label={label}
        items={people}
        keyOf={(person) => person}
        nameOf={nameOf}
        onMove={(from, to) => onChange({ people: moved(people, from, to) })}
      >
        {(person) => (
          <span className={styles.person}>
            <Avatar id={person} name={nameOf(person)} />
            {nameOf(person)}
            <button type="button" onClick={() => onChange({ people: people.filter((other) => other !== person) })}>
              Take out<span className={styles.spoken}> {nameOf(person)}</span>
            </button>
          </span>
        )}
      </SortableList>
      {hint !== undefined && <p className={styles.sentence}>{hint}</p>}
      {adding ? (
        <PersonPicker
          label="Who takes turns?"
          people={everybody.filter((id) => !people.includes(id))}
          onChoose={(person) => onChange({ people: [...people, person] })}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <button type="button" className={styles.add} onClick={() => setAdding(true)}>
          Add people{zoned || label !== 'People' ? ` to ${label.toLowerCase()}` : ''}
        </button>
      )}
    </fieldset>
  );
}

/** The next Monday at 09:00, on the clock of a zone, as a field writes it. */
function nextMonday(now: number, timeZone: string): string {
  const wall = toWall(zoneOf(timeZone), instant(now));
  return formatLocal(wallTime(startOfWeek(wall) + 7 * DAY + 9 * 3_600_000));
}
