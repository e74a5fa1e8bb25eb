import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { command } from '../stores/index.ts';
import { fullPath } from './full-path.ts';
import type { Group } from './groups.ts';
import { type Line, lineOf, linesOf } from './lines.ts';
import { ProblemLine } from './problem-line.tsx';
import styles from './problem-list.module.css';
import { type Action, type Place, stepBy } from './walking.ts';

interface ProblemListProps {
  readonly groups: readonly Group[];
  /** The folder of the book. */
  readonly folder: string;
}

/** In pixels, until a line is drawn and measured. */
const GUESSED_HEIGHT = { head: 42, fold: 38, problem: 58 } as const;

/**
 * The problems, of which only those in sight are drawn. Arrow keys go from line to line and from action to action, right
 * and left open and close a fold, Escape closes the one around.
 */
export function ProblemList({ groups, folder }: ProblemListProps) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => linesOf(groups, unfolded), [groups, unfolded]);
  const [current, setCurrent] = useState<{ readonly key: string; readonly place: Place }>();
  const place = { line: lineOf(lines, current?.key, current?.place.line ?? 0), button: current?.place.button ?? 0 };
  const [said, setSaid] = useState<{ readonly key: string; readonly words: string }>();

  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => GUESSED_HEIGHT[lines[index]?.kind ?? 'problem'],
    getItemKey: (index) => lines[index]?.key ?? index,
    // The line that has the focus stays, however far one scrolls.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), place.line])].sort((a, b) => a - b),
    overscan: 8,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
  });
  // Names the place: an effect of the render before a key may still be due after it, and is not to take the focus.
  const follow = useRef<string>(undefined);
  useEffect(() => {
    if (follow.current === undefined || follow.current !== nameOf(lines, place)) return;
    virtual.scrollToIndex(place.line);
    const button = scroller.current?.querySelector<HTMLElement>(`[data-place="${place.line} ${place.button}"]`);
    if (button) {
      follow.current = undefined;
      button.focus({ preventScroll: true });
    }
  });

  function go(to: Place): void {
    const key = lines[to.line]?.key;
    if (key !== undefined) setCurrent({ key, place: to });
  }

  function fold(key: string, open: boolean): void {
    setUnfolded((before) => (open ? before.union(new Set([key])) : before.difference(new Set([key]))));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = stepBy(lines, place, event.key);
    if (!step) return;
    event.preventDefault();
    follow.current = nameOf(lines, step.to);
    go(step.to);
    if (step.fold) fold(step.fold.key, step.fold.open);
  }

  async function act(key: string, file: string, action: Action): Promise<void> {
    const say = (words: string) => setSaid({ key, words });
    if (action === 'copy') {
      const path = fullPath(folder, file);
      say(await navigator.clipboard.writeText(path).then(...copied));
      return;
    }
    say('Opening …');
    const reply = await command(action === 'open' ? 'file.open' : 'file.show', { file });
    // Why not is said in the note above.
    say(reply.ok ? (action === 'open' ? 'Opened' : 'Folder opened') : 'Not opened');
  }

  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.list}
        aria-label="Problems"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index];
          return line ? (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ProblemLine
                line={line}
                index={index}
                button={place.line === index ? place.button : undefined}
                said={said?.key === line.key ? said.words : ''}
                onGo={(button) => go({ line: index, button })}
                onFold={fold}
                onAct={(file, action) => void act(line.key, file, action)}
              />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

const copied = [
  () => 'Path copied',
  () => 'The browser does not allow copying: mark the path and copy it by hand',
] as const;

function nameOf(lines: readonly Line[], { line, button }: Place): string {
  return `${lines[line]?.key} ${button}`;
}
