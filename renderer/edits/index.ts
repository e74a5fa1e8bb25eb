export { EditNotice } from './edit-notice.tsx';
export {
  dropRunbookDraft,
  keepRunbookDraft,
  type RunbookDraft,
  runbookDraft,
  useRunbookDraft,
} from './runbook-drafts.ts';
export { saveEdit } from './save-edit.ts';
export { dropUnsaved, keepUnsaved, type UnsavedRota, useUnsaved } from './unsaved-rotas.ts';
