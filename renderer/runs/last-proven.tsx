import { useState } from 'react';
import { agoInWords, provenInWords, type ShownRun, verdictInWords } from '../../shared/runs/index.ts';
import { useAnswer, useClock } from '../stores/index.ts';
import { dated, useName } from '../ui/index.ts';
import styles from './last-proven.module.css';
import { VerdictMark } from './verdict-mark.tsx';

interface LastProvenProps {
  /** Of the runbook, below runbooks/. */
  readonly path: string;
}

/** When a runbook was followed to the end the last time, and how that went; unfolded, all the times. */
export function LastProven({ path }: LastProvenProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const reply = useAnswer('runs', {});
  const now = useClock();
  const nameOf = useName();
  if (!reply?.ok) return null;
  const last = reply.value.proven.find(({ runbook }) => runbook === path);
  if (!last) return <p className={styles.never}>Never proven: nobody has followed it to the end yet.</p>;
  return (
    <details className={styles.proven} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary title={dated(last.finished)}>
        <VerdictMark verdict={last.verdict} />
        {provenInWords(last, last.by === null ? undefined : nameOf(last.by), now)}
      </summary>
      {isUnfolded && <History path={path} />}
    </details>
  );
}

function History({ path }: LastProvenProps) {
  const reply = useAnswer('runs.of', { runbook: path });
  const now = useClock();
  const nameOf = useName();
  if (!reply?.ok) return null;
  return (
    <ul className={styles.history}>
      {reply.value.map(({ done, steps, ...run }) => (
        <li key={run.id}>
          <VerdictMark verdict={run.verdict} />
          <span>
            <span title={dated(run.finished)}>{agoInWords(run.finished, now)}</span>
            {run.by !== null && ` by ${nameOf(run.by)}`}, {verdictInWords(run.verdict)}, {done} of {steps} steps in{' '}
            {minutes(run)}
            {run.note !== '' && <q className={styles.note}>{run.note}</q>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function minutes({ started, finished }: ShownRun): string {
  const count = Math.max(1, Math.round((finished - started) / 60_000));
  return count === 1 ? 'a minute' : `${count} minutes`;
}
