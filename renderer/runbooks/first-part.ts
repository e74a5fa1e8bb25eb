import { startTransition, useEffect, useState } from 'react';

/** In characters: so much is read and drawn at once in a moment. */
const AT_ONCE = 8000;

/**
 * The beginning of a long Markdown text for the first frame, and all of it from the next one on: nobody waits for what
 * lies below. `all` asks for all of it at once, where the text is to be shown somewhere further down.
 */
export function useFirstPart(text: string, all: boolean): string {
  const [drawn, setDrawn] = useState<string>();
  const isShort = all || text.length <= AT_ONCE;
  useEffect(() => {
    if (isShort || drawn === text) return;
    // Behind the frame that shows the beginning.
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setDrawn(text)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [text, isShort, drawn]);
  // Once all of it was drawn, a later version takes its place as a whole.
  return isShort || drawn !== undefined ? text : beginningOf(text);
}

/** As many sections as fit, or the paragraphs of the first one that do. */
function beginningOf(text: string): string {
  const piece = text.slice(0, AT_ONCE);
  const end = Math.max(piece.lastIndexOf('\n## '), 0) || piece.lastIndexOf('\n\n');
  return end > 0 ? piece.slice(0, end) : piece;
}
