import { useEffect } from 'react';
import { useCore } from './core-store.ts';

/** Does something once: when the first screen has what it shows, and the page nothing else to do. */
export function useOnceIdle(work: () => void): void {
  const isAnswered = useCore(({ now }) => now !== undefined);
  useEffect(() => {
    if (!isAnswered) return;
    const waiting = requestIdleCallback(work);
    return () => cancelIdleCallback(waiting);
  }, [isAnswered, work]);
}
