export { changeFailure } from './change-failure.ts';
export { editCommands, editQueries } from './edit-answers.ts';
export { createEditor, type Draft, type Editor } from './editor.ts';
