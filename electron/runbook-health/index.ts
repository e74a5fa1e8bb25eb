export { runbookHealth } from './health.ts';
export { healthAnswers } from './health-answers.ts';
