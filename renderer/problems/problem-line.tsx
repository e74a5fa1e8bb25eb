import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { Line } from './lines.ts';
import styles from './problem-line.module.css';
import { type Action, actions } from './walking.ts';
import { countInWords } from './words.ts';

interface ProblemLineProps {
  readonly line: Line;
  readonly index: number;
  /** Which of its buttons is the list's one stop for Tab; undefined: another line has it. */
  readonly button: number | undefined;
  /** What came of the last action. */
  readonly said: string;
  readonly onGo: (button: number) => void;
  readonly onFold: (key: string, open: boolean) => void;
  readonly onAct: (file: string, action: Action) => void;
}

const actionNames: Readonly<Record<Action, string>> = {
  open: 'Open in editor',
  show: 'Show in folder',
  copy: 'Copy path',
};

/** One line of the list of problems. */
export function ProblemLine(props: ProblemLineProps) {
  const { line } = props;
  if (line.kind === 'head') {
    return (
      <h2 className={styles.head} data-severity={line.severity}>
        <i aria-hidden="true" />
        {countInWords(line.severity, line.count)}
      </h2>
    );
  }
  return line.kind === 'fold' ? <Fold {...props} line={line} /> : <Single {...props} line={line} />;
}

type LineOf<K extends Line['kind']> = ProblemLineProps & { readonly line: Extract<Line, { kind: K }> };

function Fold({ line, index, button, onGo, onFold }: LineOf<'fold'>) {
  const { key, problems, beginning, file, unfolded } = line;
  const Chevron = unfolded ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={unfolded}
      data-place={`${index} 0`}
      tabIndex={button === undefined ? -1 : 0}
      onFocus={() => onGo(0)}
      onClick={() => onFold(key, !unfolded)}
    >
      <Chevron size={14} aria-hidden="true" />
      <span className={styles.times}>{problems.length} ×</span>
      <span className={styles.beginning}>{beginning}</span>
      <code className={styles.place}>{file}</code>
    </button>
  );
}

function Single({ line, index, button, said, onGo, onAct }: LineOf<'problem'>) {
  const message = useId();
  const { file, line: row, column, message: words } = line.problem;
  return (
    <div
      className={styles.problem}
      data-inside={line.inside !== undefined || undefined}
      data-current={button !== undefined || undefined}
    >
      <p id={message}>{words}</p>
      <div className={styles.below}>
        <code className={styles.place}>
          {file}:{row}:{column}
        </code>
        <span className={styles.said} role="status">
          {said}
        </span>
        <span className={styles.actions}>
          {actions.map((action, place) => (
            <button
              key={action}
              type="button"
              data-place={`${index} ${place}`}
              tabIndex={button === place ? 0 : -1}
              aria-describedby={message}
              onFocus={() => onGo(place)}
              onClick={() => onAct(file, action)}
            >
              {actionNames[action]}
            </button>
          ))}
        </span>
      </div>
    </div>
  );
}
