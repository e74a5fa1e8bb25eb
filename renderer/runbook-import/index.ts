export { RunbookImportPage } from './runbook-import-page.tsx';
