import type { BookEdit } from '../../shared/contract.ts';
import type { EditContext, PlannedEdit } from '../../shared/edits/index.ts';
import type { Outcome } from '../../shared/failure/index.ts';
import { planOverrideEdit } from '../../shared/overrides/index.ts';
import { planRequestEdit } from '../../shared/requests/index.ts';
import { planRotaEdit } from '../../shared/rota-editor/index.ts';
import { formatDate, toWall, zoneOf } from '../../shared/time/index.ts';
import { planTimeOffEdit } from '../../shared/time-off/index.ts';
import { openShelf, planRunbookEdit } from '../runbooks/index.ts';

/** Works out any edit of the book in a folder, by the area that knows it. */
export async function planEdit(edit: BookEdit, context: EditContext, folder: string): Promise<Outcome<PlannedEdit>> {
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
    case 'timeOff.add':
    case 'timeOff.change':
    case 'timeOff.remove':
      return planTimeOffEdit(edit, context);
    case 'rota.save':
    case 'rota.delete':
      return planRotaEdit(edit, context);
    case 'runbook.write':
    case 'runbook.move':
    case 'runbook.remove':
    case 'runbook.review': {
      const zone = zoneOf(context.book.settings.timeZone);
      const today = formatDate(toWall(zone, context.now));
      return planRunbookEdit(edit, { shelf: openShelf(folder), book: context.book, today });
    }
  }
}
