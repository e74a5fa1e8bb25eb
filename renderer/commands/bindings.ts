import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { CommandId } from '../../shared/commands/index.ts';

/** What the commands do that can be done now. */
interface Bindings {
  readonly bound: ReadonlyMap<CommandId, () => void>;
}

export const useBindings = create<Bindings>(() => ({ bound: new Map() }));

/** Says what some commands do, as long as the component is on the page. */
export function useCommands(work: Partial<Readonly<Record<CommandId, () => void>>>): void {
  const newest = useRef(work);
  newest.current = work;
  const ids = Object.keys(work).join(' ');
  useEffect(() => {
    const own = ids.split(' ') as CommandId[];
    useBindings.setState(({ bound }) => {
      const all = new Map(bound);
      for (const id of own) all.set(id, () => newest.current[id]?.());
      return { bound: all };
    });
    return () => {
      useBindings.setState(({ bound }) => {
        const all = new Map(bound);
        for (const id of own) all.delete(id);
        return { bound: all };
      });
    };
  }, [ids]);
}

/** Does what a command is bound to; false where nothing is. */
export function runCommand(id: CommandId): boolean {
  const work = useBindings.getState().bound.get(id);
  work?.();
  return work !== undefined;
}
