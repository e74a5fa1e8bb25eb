import { type RefObject, useLayoutEffect, useState } from 'react';

/** What can be seen of something that scrolls sideways, in pixels. */
export interface Viewport {
  readonly width: number;
  /** Rounded to steps, with a step more on both sides, so that little scrolling draws nothing anew. */
  readonly from: number;
  readonly to: number;
}

const STEP = 400;

/** Follows the width and the sideways scrolling of an element. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ width: 0, from: 0, to: 0 });
  useLayoutEffect(() => {
    const seen = element.current;
    if (!seen) return;
    function look(): void {
      if (!seen) return;
      const { clientWidth: width, scrollLeft } = seen;
      const from = Math.floor(scrollLeft / STEP) * STEP - STEP;
      const to = Math.ceil((scrollLeft + width) / STEP) * STEP + STEP;
      setViewport((before) =>
        before.width === width && before.from === from && before.to === to ? before : { width, from, to },
      );
    }
    look();
    const observer = new ResizeObserver(look);
    observer.observe(seen);
    seen.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      seen.removeEventListener('scroll', look);
    };
  }, [element]);
  return viewport;
}
