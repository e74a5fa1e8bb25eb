export { importAnswers } from './import-answers.ts';
export { importRunbooks } from './import-runbooks.ts';
export { type ImportPlan, planImport } from './plan-import.ts';
