import type { PlannedEdit } from '../../shared/edits/index.ts';
import type { Outcome } from '../../shared/failure/index.ts';
import type { RunbookEdit } from '../../shared/runbooks/index.ts';
import type { RunbookEditContext } from './plan-runbook-edit.ts';

/** Works out an edit of runbooks. What reads Markdown and YAML for it is loaded with the first one. */
export async function planRunbookEdit(edit: RunbookEdit, context: RunbookEditContext): Promise<Outcome<PlannedEdit>> {
  const { planOf } = await import('./plan-runbook-edit.ts');
  return planOf(edit, context);
}
