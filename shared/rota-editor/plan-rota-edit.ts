import type { EditContext, PlannedEdit } from '../edits/index.ts';
import type { Outcome } from '../failure/index.ts';
import { planRotaDeletion } from './plan-rota-deletion.ts';
import { planRotaSave } from './plan-rota-save.ts';
import type { RotaEdit } from './schema.ts';

/** Works out an edit of a rota itself. */
export function planRotaEdit(edit: RotaEdit, context: EditContext): Outcome<PlannedEdit> {
  return edit.kind === 'rota.save' ? planRotaSave(edit, context) : planRotaDeletion(edit.rota, context);
}
