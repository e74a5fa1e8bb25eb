import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FilledText, OpenRun, RunStep, StepState } from '../../shared/runs/index.ts';
import { type FillCode, Markdown } from '../markdown/index.ts';
import { command } from '../stores/index.ts';
import { dated, useName } from '../ui/index.ts';
import styles from './run-steps.module.css';

interface RunStepItemProps {
  readonly run: OpenRun;
  /** Among the steps, from 0. */
  readonly place: number;
  readonly step: RunStep;
  readonly fill: FillCode;
  /** The variables in it that are not filled in. */
  readonly unfilled: Omit<FilledText, 'text'>;
}

/** What is being written about a step. */
type Writing = 'note' | 'reason';

/**
 * One step: ticked with Space, with a note (n), skipped with a reason (s), its command copied (c). What was ticked or
 * skipped says when and by whom.
 */
export function RunStepItem({ run, place, step, fill, unfilled }: RunStepItemProps) {
  const [writing, setWriting] = useState<Writing>();
  const tick = useRef<HTMLInputElement>(null);
  const nameOf = useName();
  const { at, by, note, summary } = step;
  // What was just done is seen at once, before the answer has come back.
  const [done, setDone] = useState<StepState>();
  const state = done ?? step.state;
  useEffect(() => {
    if (step.state === done) setDone(undefined);
  }, [step.state, done]);
  async function change(to: StepState, words?: string): Promise<boolean> {
    setDone(to);
    const written = words === undefined ? {} : { note: words };
    const reply = await command('run.step', { id: run.id, step: place, state: to, ...written });
    const isDone = reply.ok || reply.error.code === 'run-not-kept';
    if (!isDone) setDone(undefined);
    return isDone;
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== tick.current) return;
    if (event.key === 'n') setWriting('note');
    else if (event.key === 's') setWriting('reason');
    else if (event.key === 'c') event.currentTarget.querySelector<HTMLElement>('figcaption button')?.click();
    else return;
    event.preventDefault();
  }

  async function write(words: string): Promise<void> {
    if (await change(writing === 'reason' ? 'skipped' : state, words)) stopWriting();
  }

  function stopWriting(): void {
    setWriting(undefined);
    tick.current?.focus();
  }

  return (
    <li className={styles.step} data-state={state} onKeyDown={onKeyDown}>
      <input
        ref={tick}
        data-tick=""
        type="checkbox"
        className={styles.tick}
        checked={state === 'done'}
        aria-label={`Step ${place + 1}: ${summary}`}
        onChange={() => void change(state === 'done' ? 'open' : 'done')}
      />
      <div className={styles.content}>
        <Markdown path={run.runbook} text={step.markdown} fill={fill} />
        {unfilled.missing.length > 0 && (
          <p className={styles.missing}>Still to be filled in: {unfilled.missing.join(', ')}</p>
        )}
        {unfilled.refused.length > 0 && (
          <p className={styles.refused} role="note">
            Left as it is: a shell could obey the value of {unfilled.refused.join(', ')} here. Write it by hand.
          </p>
        )}
        {state === 'skipped' && <p className={styles.skipped}>Skipped: {note}</p>}
        {state !== 'skipped' && note !== '' && <p className={styles.note}>{note}</p>}
        {writing && (
          <StepWords
            label={writing === 'note' ? 'Note' : 'Why is it skipped?'}
            usual={writing === 'note' || state === 'skipped' ? note : ''}
            mayBeEmpty={writing === 'note'}
            onWrite={(words) => void write(words)}
            onCancel={stopWriting}
          />
        )}
      </div>
      <div className={styles.side}>
        {at !== null && (
          <span title={dated(at)}>
            {clock(at)}
            {by !== null && ` ${nameOf(by)}`}
          </span>
        )}
        {!writing && (
          <span className={styles.actions}>
            <button type="button" title="Note  N" onClick={() => setWriting('note')}>
              Note
            </button>
            {state === 'skipped' ? (
              <button type="button" onClick={() => void change('open', '')}>
                Do it after all
              </button>
            ) : (
              <button type="button" title="Skip  S" onClick={() => setWriting('reason')}>
                Skip
              </button>
            )}
          </span>
        )}
      </div>
    </li>
  );
}

interface StepWordsProps {
  readonly label: string;
  readonly usual: string;
  readonly mayBeEmpty: boolean;
  readonly onWrite: (words: string) => void;
  readonly onCancel: () => void;
}

/** A line to be written: Enter keeps it, Escape does not. */
function StepWords({ label, usual, mayBeEmpty, onWrite, onCancel }: StepWordsProps) {
  const [words, setWords] = useState(usual);
  const isEnough = mayBeEmpty || words.trim() !== '';
  return (
    <form
      className={styles.words}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEnough) onWrite(words.trim());
      }}
    >
      <input
        type="text"
        aria-label={label}
        placeholder={label}
        maxLength={2000}
        value={words}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it appears because somebody wants to write in it
        autoFocus
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }}
      />
      <button type="submit" disabled={!isEnough}>
        Save
      </button>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}

/** `09:41` of `Sun 29 Nov 09:41`. */
function clock(at: number): string {
  return dated(at).split(' ').slice(3).join(' ');
}
