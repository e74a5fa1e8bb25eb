import type { EditHistory } from '../../shared/edits/index.ts';
import type { FileChange } from '../book/index.ts';

/** An edit that was made, with what takes it back. */
export interface Step {
  readonly title: string;
  /** When it was made, in milliseconds since 1970 UTC. */
  readonly at: number;
  readonly back: readonly FileChange[];
}

export type Direction = 'undo' | 'redo';

/** The edits of a book that were made from here, newest last. They go with the program: what is saved is in the files. */
export interface EditHistoryOf {
  /** After a new edit nothing can be done again. */
  add(step: Step): void;
  newest(direction: Direction): Step | undefined;
  /** The newest one was taken back, or done again: it goes over to the other side, with what reverses that. */
  moved(direction: Direction, back: readonly FileChange[]): void;
  /** Leaves the newest one as it is for good. */
  forget(direction: Direction): void;
  readonly view: EditHistory;
}

/** So many edits can be taken back. */
const REMEMBERED = 50;

/** Begins with nothing to take back. */
export function editHistory(): EditHistoryOf {
  const steps: Record<Direction, readonly Step[]> = { undo: [], redo: [] };
  const newest = (direction: Direction) => steps[direction].at(-1);
  const forget = (direction: Direction) => {
    steps[direction] = steps[direction].slice(0, -1);
  };
  const told = (step: Step | undefined) => (step ? { title: step.title, at: step.at } : null);
  return {
    add(step) {
      steps.undo = [...steps.undo, step].slice(-REMEMBERED);
      steps.redo = [];
    },
    newest,
    moved(direction, back) {
      const step = newest(direction);
      if (!step) return;
      forget(direction);
      const other = direction === 'undo' ? 'redo' : 'undo';
      steps[other] = [...steps[other], { ...step, back }];
    },
    forget,
    get view() {
      return { undo: told(newest('undo')), redo: told(newest('redo')) };
    },
  };
}
