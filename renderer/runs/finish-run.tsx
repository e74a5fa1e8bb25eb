import { useId, useState } from 'react';
import { runbookAddress } from '../../shared/runbooks/index.ts';
import { type Verdict, verdicts } from '../../shared/runs/index.ts';
import { command, goTo } from '../stores/index.ts';
import styles from './finish-run.module.css';

interface FinishRunProps {
  readonly id: string;
  /** Below runbooks/. */
  readonly runbook: string;
  /** So many steps are neither done nor skipped. */
  readonly open: number;
}

const names: Readonly<Record<Verdict, string>> = { worked: 'Yes', partly: 'Partly', failed: 'No' };

/** Ends the run: did it work? The answer is kept in the book, and stands beside the runbook from then on. */
export function FinishRun({ id, runbook, open }: FinishRunProps) {
  const [verdict, setVerdict] = useState<Verdict>();
  const [note, setNote] = useState('');
  const field = useId();
  const isWrong = verdict === 'partly' || verdict === 'failed';
  const isEnough = verdict !== undefined && (!isWrong || note.trim() !== '');
  async function finish(): Promise<void> {
    if (!isEnough) return;
    const reply = await command('run.finish', { id, verdict, note: note.trim() });
    if (reply.ok) goTo(runbookAddress(runbook), { replace: true });
  }
  return (
    <form
      className={styles.finish}
      aria-labelledby={`${field}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <h2 id={`${field}-title`}>Did it work?</h2>
      <div className={styles.verdicts} role="radiogroup" aria-labelledby={`${field}-title`}>
        {verdicts.map((each) => (
          <label key={each} data-verdict={each}>
            <input
              type="radio"
              name={`${field}-verdict`}
              checked={verdict === each}
              onChange={() => setVerdict(each)}
            />
            {names[each]}
          </label>
        ))}
      </div>
      {verdict && (
        <label htmlFor={field} className={styles.note}>
          {isWrong ? 'What was wrong?' : 'Anything for the next one? (optional)'}
          <textarea
            id={field}
            rows={3}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </label>
      )}
      <div className={styles.end}>
        <button type="submit" data-primary="" disabled={!isEnough}>
          Finish the run
        </button>
        {open > 0 && (
          <span>
            {open} {open === 1 ? 'step is' : 'steps are'} still open; that is kept as well.
          </span>
        )}
      </div>
    </form>
  );
}
