import { nameOf } from '../book/index.ts';
import type { EditContext, PlannedEdit } from '../edits/index.ts';
import { given, type Outcome } from '../failure/index.ts';
import { resolveMoment } from '../rota/index.ts';
import { planNewOverride } from './add-override.ts';
import { planOverrideChange } from './change-override.ts';
import { overrideNamed, planOf } from './find-override.ts';
import type { OverrideEdit } from './schema.ts';
import { overrideInWords, timesInWords } from './words.ts';

/** Works out an edit of a rota's overrides. */
export function planOverrideEdit(edit: OverrideEdit, context: EditContext): Outcome<PlannedEdit> {
  switch (edit.kind) {
    case 'override.add':
      return planNewOverride(edit.rota, edit.override, context);
    case 'override.change':
      return planOverrideChange(edit, context);
    case 'override.remove':
      return planRemoval(edit.rota, edit.id, context);
  }
}

function planRemoval(rota: string, id: string, { book }: EditContext): Outcome<PlannedEdit> {
  const plan = planOf(book, rota);
  if (!plan.ok) return plan;
  const found = overrideNamed(book, rota, id);
  if (!found.ok) return found;
  const override = found.value;
  const { zone } = plan.value;
  const what =
    override.kind === 'swap'
      ? `the swap of ${nameOf(book, override.give.person)}`
      : `${overrideInWords(book, override)}, ${timesInWords(
          { start: resolveMoment(override.from, zone), end: resolveMoment(override.to, zone) },
          zone,
        )}`;
  return given({ title: `Removed: ${what}`, changes: [{ path: override.source.file, remove: true }], notes: [] });
}
