import type { Area, CoreEvent } from '../shared/contract.ts';

export interface CoalescedEvents {
  /** Notes that an area changed; listeners hear of it soon. */
  tell(area: Area): void;
  /** Gives a function that ends it. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
}

/** Tells listeners what changed, once for all that changes in the same turn of the event loop. */
export function coalescedEvents(log: (line: string) => void): CoalescedEvents {
  const listeners = new Set<(event: CoreEvent) => void>();
  const changed = new Set<Area>();
  return {
    tell(area: Area): void {
      if (changed.size === 0) {
        setImmediate(() => {
          const event: CoreEvent = { changed: [...changed] };
          changed.clear();
          for (const listener of listeners) {
            try {
              listener(event);
            } catch (error) {
              log(`a listener failed: ${String(error)}`);
            }
          }
        });
      }
      changed.add(area);
    },
    subscribe(listener: (event: CoreEvent) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
