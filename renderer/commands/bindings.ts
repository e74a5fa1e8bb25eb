import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { create } from 'zustand';
import { type CommandId, commandIds } from '../../shared/commands/index.ts';

/** What some commands do; one that cannot be done at the moment is left out or undefined. */
export type CommandWork = Readonly<Partial<Record<CommandId, (() => void) | undefined>>>;

interface Binding {
  readonly id: CommandId;
  readonly work: () => void;
}

/** Oldest first: of two that bind the same command the newer one does it, until it is taken away. */
const useBindings = create<{ readonly bound: readonly Binding[] }>(() => ({ bound: [] }));

/** Says what some commands do. Gives a function that takes it back. */
export function bindCommands(work: CommandWork): () => void {
  const own = commandIds.flatMap((id): Binding[] => (work[id] ? [{ id, work: work[id] }] : []));
  useBindings.setState(({ bound }) => ({ bound: [...bound, ...own] }));
  return () => useBindings.setState(({ bound }) => ({ bound: bound.filter((binding) => !own.includes(binding)) }));
}

/** Says what some commands do, as long as the component is on the page. */
export function useCommands(work: CommandWork): void {
  const newest = useRef(work);
  useLayoutEffect(() => {
    newest.current = work;
  });
  // Bound anew only where other commands can be done than before.
  const ids = commandIds.filter((id) => work[id] !== undefined).join(' ');
  useEffect(() => {
    const own = commandIds.filter((id) => ids.split(' ').includes(id));
    return bindCommands(Object.fromEntries(own.map((id) => [id, () => newest.current[id]?.()])));
  }, [ids]);
}

/** The commands that can be done now. */
export function useBoundCommands(): ReadonlySet<CommandId> {
  const bound = useBindings(({ bound }) => bound);
  return useMemo(() => new Set(bound.map(({ id }) => id)), [bound]);
}

/** Does what a command is bound to; false where nothing is. */
export function runCommand(id: CommandId): boolean {
  const binding = useBindings.getState().bound.findLast((binding) => binding.id === id);
  binding?.work();
  return binding !== undefined;
}
