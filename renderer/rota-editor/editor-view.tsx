import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { BookEdit, QueryOutput } from '../../shared/contract.ts';
import { type DraftProblem, draftProblems, newProblems } from '../../shared/rota-editor/index.ts';
import { formatLocal, instant, isTimeZone, startOfDay, toWall, wallTime, zoneOf } from '../../shared/time/index.ts';
import { dropUnsaved, saveEdit } from '../edits/index.ts';
import { goTo, useClock } from '../stores/index.ts';
import { PageLink, SortableList } from '../ui/index.ts';
import { moved, withLayer, withNewLayer, withoutLayer } from './changes.ts';
import { Conflicts } from './conflicts.tsx';
import styles from './editor-view.module.css';
import { EffectFields } from './effect-fields.tsx';
import { TextField } from './field.tsx';
import { LayerCard } from './layer-card.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { RotaFields } from './rota-fields.tsx';
import { TimeZones } from './time-zones.tsx';
import { type EditedRota, useDraft } from './use-draft.ts';

interface EditorViewProps {
  /** Empty for a new one. */
  readonly rota: string;
  readonly choices: QueryOutput<'rota.draft'>;
}

/** The form of a rota, and beside it what its changes would do. Nothing is written before it is saved. */
export function EditorView({ rota, choices }: EditorViewProps) {
  const edited = useDraft(rota, choices);
  const [bringBack, setBringBack] = useState<() => void>();
  const [saving, setSaving] = useState(false);
  const now = useClock();
  if (!edited) return null;
  const { draft, base, from, id, conflicts } = edited;
  const isNew = base === null;
  const timeZone = zoneFor(draft.timeZone, choices.timeZone);
  const zone = zoneOf(timeZone);
  const people = choices.people.map((person) => person.id);
  const context = { rota: id, people: new Set(people), rotas: new Set(choices.rotas.map((other) => other.id)) };
  const problems = draftProblems(draft, context);
  const idProblem = isNew ? whyNotThatId(id, choices) : undefined;
  const why = whyNoEdit(edited, newProblems(draft, base, context).length, idProblem);
  const edit: BookEdit | undefined = why === undefined ? { kind: 'rota.save', rota: id, base, draft, from } : undefined;

  async function save(): Promise<void> {
    if (!edit || saving) return;
    setSaving(true);
    const reply = await saveEdit(edit);
    setSaving(false);
    if (!reply.ok) return;
    dropUnsaved(rota);
    goTo(`/rota/${id}`);
  }

  async function remove(): Promise<void> {
    const reply = await saveEdit({ kind: 'rota.delete', rota });
    if (!reply.ok) return;
    dropUnsaved(rota);
    goTo('/rota');
  }

  return (
    <form
      className={styles.page}
      aria-label={isNew ? 'New rota' : `Edit ${draft.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <header className={styles.head}>
        <h1>{isNew ? 'New rota' : `Edit ${draft.name}`}</h1>
        <span className={styles.space} />
        {edited.isChanged && (
          <button
            type="button"
            onClick={() => {
              const back = edited.discard();
              setBringBack(() => back);
            }}
          >
            Discard
          </button>
        )}
        <PageLink to={isNew ? '/rota' : `/rota/${rota}`} className={styles.close}>
          {edited.isChanged ? 'Close, keep for later' : 'Close'}
        </PageLink>
        <button type="submit" data-primary disabled={!edit || saving}>
          Save
        </button>
      </header>
      <div className={styles.form}>
        {bringBack && !edited.isChanged && (
          <p className={styles.note} role="status">
            Your changes were discarded.{' '}
            <button
              type="button"
              onClick={() => {
                bringBack();
                setBringBack(undefined);
              }}
            >
              Bring them back
            </button>
          </p>
        )}
        {edited.wasMerged && (
          <p className={styles.note} role="status">
            The file was changed by somebody else meanwhile. Both changes are together here.
          </p>
        )}
        {conflicts.length > 0 && <Conflicts conflicts={conflicts} onSettle={edited.settle} />}
        {isNew && (
          <TextField
            label="Id: the name of its file"
            value={id}
            onChange={edited.nameId}
            {...(idProblem === undefined ? {} : { problem: idProblem })}
          />
        )}
        <RotaFields draft={draft} rota={id} choices={choices} problems={problems} onChange={edited.change} />
        <section className={styles.layers} aria-labelledby="layers">
          <h2 id="layers">Layers: a later one wins over those above it</h2>
          <SortableList
            label="Layers"
            items={draft.layers}
            keyOf={(layer) => layer.id}
            nameOf={(layer) => layer.name ?? layer.id}
            onMove={(one, other) =>
              edited.change((before) => ({ ...before, layers: moved(before.layers, one, other) }))
            }
          >
            {(layer, index) => (
              <LayerCard
                layer={layer}
                people={people}
                problems={problemsOf(problems, index)}
                startsOpen={!isOver(layer.end, formatLocal(toWall(zone, now))) && draft.layers.length < 4}
                onChange={(to) => edited.change((before) => withLayer(before, layer.id, to))}
                onRemove={() => edited.change((before) => withoutLayer(before, layer.id))}
              />
            )}
          </SortableList>
          <button
            type="button"
            className={styles.add}
            onClick={() => edited.change((before) => withNewLayer(before, tomorrow(now, timeZone)))}
          >
            <Plus size={13} aria-hidden="true" />
            Add a layer
          </button>
        </section>
        {!isNew && <EffectFields from={from} zone={zone} now={now} onChange={edited.startFrom} />}
        {!isNew && (
          <details className={styles.danger}>
            <summary>Delete this rota</summary>
            <p>
              Its file and its overrides go, and with them what they say of the past. To stop it from now on, give its
              layers an end instead.
              {choices.usedBy.length > 0 &&
                ` ${choices.usedBy.map(({ name }) => name).join(', ')} would lose it: let them name another first.`}
            </p>
            <button type="button" disabled={choices.usedBy.length > 0} onClick={() => void remove()}>
              Delete {draft.name}
            </button>
          </details>
        )}
      </div>
      <PreviewPane rota={id} timeZone={timeZone} isNew={isNew} edit={edit} why={why ?? ''} />
      <TimeZones />
    </form>
  );
}

function zoneFor(own: string | null, otherwise: string): string {
  return own !== null && isTimeZone(own) ? own : otherwise;
}

function whyNotThatId(id: string, { rotas }: QueryOutput<'rota.draft'>): string | undefined {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) return 'small letters, digits and hyphens, a letter first';
  return rotas.some((other) => other.id === id) ? 'there is a rota of that id: choose another' : undefined;
}

/** Why what is in the form cannot be saved as it is; undefined where it can. */
function whyNoEdit({ isChanged, conflicts }: EditedRota, problems: number, id: string | undefined): string | undefined {
  if (conflicts.length > 0) return 'Choose first what to keep of the two changes.';
  if (problems > 0 || id !== undefined) {
    const count = problems + (id === undefined ? 0 : 1);
    return `${count === 1 ? 'One field needs' : `${count} fields need`} another look before this can be saved.`;
  }
  return isChanged ? undefined : 'Nothing is changed yet. What a change does is told here before it is saved.';
}

function problemsOf(problems: readonly DraftProblem[], layer: number): readonly DraftProblem[] {
  return problems
    .filter(({ path }) => path[0] === 'layers' && path[1] === layer)
    .map((problem) => ({ ...problem, path: problem.path.slice(2) }));
}

function isOver(end: string | null, now: string): boolean {
  return end !== null && end <= now;
}

/** Tomorrow at 09:00, on the clock of a zone, as a field writes it. */
function tomorrow(now: number, timeZone: string): string {
  const today = startOfDay(toWall(zoneOf(timeZone), instant(now)));
  return formatLocal(wallTime(today + 33 * 3_600_000));
}
