import type { EditContext, PlannedEdit } from '../edits/index.ts';
import type { Outcome } from '../failure/index.ts';
import { planOffer, planProposal } from './ask.ts';
import { planAcceptance, planDecline, planTaking, planWithdrawal } from './decide.ts';
import type { RequestEdit } from './schema.ts';

/** Works out an edit of the requests of a rota. */
export function planRequestEdit(edit: RequestEdit, context: EditContext): Outcome<PlannedEdit> {
  switch (edit.kind) {
    case 'request.offer':
      return planOffer(edit, context);
    case 'request.propose':
      return planProposal(edit, context);
    case 'request.take':
      return planTaking(edit, context);
    case 'request.accept':
      return planAcceptance(edit, context);
    case 'request.decline':
      return planDecline(edit, context);
    case 'request.withdraw':
      return planWithdrawal(edit, context);
  }
}
