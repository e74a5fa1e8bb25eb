export { RunbookHealthPage } from './runbook-health-page.tsx';
