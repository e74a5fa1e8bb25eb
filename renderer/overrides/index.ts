export { ShiftActions } from './shift-actions.tsx';
export { draftEdit, endTask, startTask, type Task, useTask } from './task.ts';
export { goToTask, TaskPanel } from './task-panel.tsx';
