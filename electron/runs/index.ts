export { runAnswers } from './run-answers.ts';
