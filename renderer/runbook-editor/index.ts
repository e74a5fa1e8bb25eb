export { NewRunbookPage } from './new-runbook-page.tsx';
export { RunbookEditorPage } from './runbook-editor-page.tsx';
