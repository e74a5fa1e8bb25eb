/** In milliseconds. */
const PAUSE = 1000;

/**
 * A log of at most one line a second for each kind: what is held back is counted in the next line of its kind, so that a
 * page that misbehaves cannot flood the terminal. `clock` gives milliseconds.
 */
export function limitedLog(log: (line: string) => void, clock: () => number): (kind: string, line: string) => void {
  const last = new Map<string, { at: number; heldBack: number }>();
  return (kind, line) => {
    const before = last.get(kind);
    const passed = before ? clock() - before.at : PAUSE;
    // A clock that was set back must not silence a kind until it has caught up.
    if (before && passed >= 0 && passed < PAUSE) {
      before.heldBack++;
      return;
    }
    log(before && before.heldBack > 0 ? `${line} (and ${before.heldBack} more like it)` : line);
    last.set(kind, { at: clock(), heldBack: 0 });
  };
}
