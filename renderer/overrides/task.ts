import { create } from 'zustand';
import type { BookEdit } from '../../shared/contract.ts';
import type { Changeable } from '../../shared/overrides/index.ts';

/** A stretch of a rota that somebody wants to change by an override, and how. Instants are milliseconds since 1970 UTC. */
export interface Task {
  readonly kind: 'cover' | 'add' | 'remove' | 'set' | 'nobody' | 'change';
  readonly rota: string;
  readonly timeZone: string;
  readonly from: number;
  readonly to: number;
  /** Who is relieved: of a cover and a remove. */
  readonly person?: string;
  /** The override that is changed. */
  readonly override?: Changeable;
}

interface TaskState {
  readonly task: Task | undefined;
  /** What would be saved now: the timeline draws it over the present. */
  readonly edit: BookEdit | undefined;
}

/** What is being changed, for the panel and the timeline alike. Nothing of it is written before it is saved. */
export const useTask = create<TaskState>(() => ({ task: undefined, edit: undefined }));

/** Begins a change, or goes on with it otherwise: with other times. */
export function startTask(task: Task): void {
  useTask.setState({ task, edit: undefined });
}

/** Ends it without saving. */
export function endTask(): void {
  useTask.setState({ task: undefined, edit: undefined });
}

/** Says what would be saved now. */
export function draftEdit(edit: BookEdit | undefined): void {
  useTask.setState({ edit });
}
