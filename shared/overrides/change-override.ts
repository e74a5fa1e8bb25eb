import { type EditContext, type PlannedEdit, writtenMoment, type YamlEdit, type YamlValue } from '../edits/index.ts';
import { failed, given, type Outcome } from '../failure/index.ts';
import { resolveMoment, type TimedOverride } from '../rota/index.ts';
import { type Instant, instant, type Zone } from '../time/index.ts';
import { checkCover, checkPeople, peopleIn } from './check-people.ts';
import { overrideNamed, planOf } from './find-override.ts';
import type { OverrideEdit } from './schema.ts';
import { overrideInWords, timesInWords } from './words.ts';

type Change = Extract<OverrideEdit, { readonly kind: 'override.change' }>;

/** Moves an override, or puts other people into it; what is not named stays, the file's comments and order too. */
export function planOverrideChange(change: Change, { book }: EditContext): Outcome<PlannedEdit> {
  const plan = planOf(book, change.rota);
  if (!plan.ok) return plan;
  const found = overrideNamed(book, change.rota, change.id);
  if (!found.ok) return found;
  const override = found.value;
  if (override.kind === 'swap') {
    return failed(
      'not-timed',
      'a swap has no times of its own: it follows its two turns',
      'Take it back and agree on another.',
    );
  }
  const known = checkPeople(book, peopleIn(change), peopleIn(override));
  if (!known.ok) return known;
  if (override.kind === 'cover') {
    const cover = checkCover(override.person, change.by);
    if (!cover.ok) return cover;
  }
  const { zone } = plan.value;
  const start = change.from === undefined ? resolveMoment(override.from, zone) : instant(change.from);
  const end = change.to === undefined ? resolveMoment(override.to, zone) : instant(change.to);
  if (start >= end) return failed('end-before-start', 'the override would end before it starts', 'Choose a later end.');
  const changed: TimedOverride = {
    ...override,
    ...(change.by !== undefined && 'by' in override ? { by: change.by } : {}),
    ...(change.people !== undefined && 'people' in override ? { people: change.people } : {}),
  };
  return given({
    title: `${overrideInWords(book, changed)}, ${timesInWords({ start, end }, zone)}`,
    changes: [{ path: override.source.file, edits: editsOf(change, override, zone) }],
    notes: [],
  });
}

function editsOf(change: Change, override: TimedOverride, zone: Zone): YamlEdit[] {
  const set = (key: string, value: YamlValue): YamlEdit => ({ op: 'set', path: [key], value });
  const edits: YamlEdit[] = [];
  const move = (key: 'from' | 'to', at: number | undefined) => {
    if (at !== undefined && instant(at) !== resolved(override, key, zone))
      edits.push(set(key, writtenMoment(instant(at), zone)));
  };
  move('from', change.from);
  move('to', change.to);
  if (change.by !== undefined && 'by' in override && override.by !== change.by) edits.push(set('by', change.by));
  if (change.people !== undefined && 'people' in override) edits.push(set('people', change.people));
  const reason = change.reason?.trim();
  if (reason) edits.push(set('reason', reason));
  else if (reason === '' && override.reason !== undefined) edits.push({ op: 'remove', path: ['reason'] });
  return edits;
}

function resolved(override: TimedOverride, key: 'from' | 'to', zone: Zone): Instant {
  return resolveMoment(override[key], zone);
}
