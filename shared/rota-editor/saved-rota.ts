import type { Book, Kept } from '../book/index.ts';
import type { BookChange, EditContext, PlannedEdit } from '../edits/index.ts';
import { failed, given, type Outcome } from '../failure/index.ts';
import { parseRotaFile } from '../format/index.ts';
import { membershipOf } from '../people/index.ts';
import { planRota, type Rota, type RotaPlan } from '../rota/index.ts';
import { zoneOf } from '../time/index.ts';
import { carrySwaps } from './from-when/carry-swaps.ts';
import { layersFromWhen, type RotaSide } from './from-when/layers-from-when.ts';
import { whenOf } from './from-when/moment.ts';
import { notesOf } from './from-when/notes.ts';
import { keepOverrideTimes } from './from-when/override-times.ts';
import { titleOf } from './from-when/title.ts';
import { recordOf } from './record-of.ts';
import { rotaYamlEdits } from './rota-yaml-edits.ts';
import type { EffectFrom, RotaDraft } from './schema.ts';

/** What saving a rota comes to: what its file says now made into what is wanted from a moment on, with its overrides. */
export function savedRota(
  rota: Kept<Rota>,
  file: RotaDraft,
  wanted: RotaDraft,
  from: EffectFrom,
  { book, now }: EditContext,
): Outcome<PlannedEdit> {
  const before: RotaSide = { draft: file, plan: planOf(book, rota) };
  const wantedPlan = planOfDraft(book, rota.id, wanted);
  if (!wantedPlan) return unreadable;
  const after: RotaSide = { draft: wanted, plan: wantedPlan };
  const zones = [...before.plan.layers, ...after.plan.layers, before.plan, after.plan].map(({ zone }) => zone);
  const when = whenOf(from, now, zones);
  const overrides = book.overrides.get(rota.id) ?? [];
  const taken = new Set([
    ...[...file.layers, ...wanted.layers].map(({ id }) => id),
    ...overrides.flatMap((swap) =>
      swap.kind === 'swap' ? [swap.give.layer, swap.take?.layer ?? swap.give.layer] : [],
    ),
  ]);
  const effect = when && layersFromWhen(before, after, when, (id) => taken.has(id));
  const target = effect ? { ...wanted, layers: effect.layers } : wanted;
  const edits = rotaYamlEdits(file, target);
  const goesOnAs = effect?.goesOnAs ?? new Map(wanted.layers.map(({ id }) => [id, [id]]));
  const written = planOfDraft(book, rota.id, target);
  if (!written) return unreadable;
  const swaps = carrySwaps({ book, before: before.plan, after: written, goesOnAs, limit: when?.limit });
  const times = when ? keepOverrideTimes(overrides, before.plan.zone, after.plan.zone) : [];
  return given({
    title: titleOf(before, after, effect?.outcomes, now, edits.length > 0),
    changes: together([{ path: rota.source.file, edits }, ...swaps.changes, ...times]),
    notes: [...notesOf({ book, before, written, effect, when, now }), ...swaps.notes],
  });
}

/** The draft itself was looked at before: what is left is a handover after the last year that can be written. */
const unreadable = failed('too-far', 'the next handover lies beyond the year 9999', 'Choose now, or a date.');

function planOfDraft(book: Book, id: string, draft: RotaDraft): RotaPlan | undefined {
  const { value } = parseRotaFile(id, recordOf(draft));
  return value && planOf(book, value);
}

function planOf({ people, settings }: Book, rota: Rota): RotaPlan {
  const bookZone = zoneOf(settings.timeZone);
  return planRota({ rota, overrides: [], membership: membershipOf(people.values(), bookZone), bookZone });
}

/** The edits of each file in one change; files of which nothing is changed are left out. */
function together(changes: readonly BookChange[]): BookChange[] {
  const files = new Map<string, BookChange>();
  for (const change of changes) {
    const other = files.get(change.path);
    const isMore = other && 'edits' in other && 'edits' in change;
    files.set(change.path, isMore ? { ...other, edits: [...other.edits, ...change.edits] } : change);
  }
  return [...files.values()].filter((change) => !('edits' in change) || change.edits.length > 0);
}
