import type { BookEdit } from '../../shared/contract.ts';
import type { EditContext, PlannedEdit } from '../../shared/edits/index.ts';
import type { Outcome } from '../../shared/failure/index.ts';
import { planOverrideEdit } from '../../shared/overrides/index.ts';
import { planRequestEdit } from '../../shared/requests/index.ts';
import { planRotaEdit } from '../../shared/rota-editor/index.ts';

/** Works out any edit of the book, by the area that knows it. */
export function planEdit(edit: BookEdit, context: EditContext): Outcome<PlannedEdit> {
  switch (edit.kind) {
    case 'override.add':
    case 'override.change':
    case 'override.remove':
      return planOverrideEdit(edit, context);
    case 'request.offer':
    case 'request.propose':
    case 'request.take':
    case 'request.accept':
    case 'request.decline':
    case 'request.withdraw':
      return planRequestEdit(edit, context);
    case 'rota.save':
    case 'rota.delete':
      return planRotaEdit(edit, context);
  }
}
