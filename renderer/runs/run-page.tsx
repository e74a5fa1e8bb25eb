import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { runbookAddress } from '../../shared/runbooks/index.ts';
import { agoInWords, stepsOfRun } from '../../shared/runs/index.ts';
import { goTo, useAnswer, useClock, useRoute } from '../stores/index.ts';
import { dated, PageLink, useName } from '../ui/index.ts';
import { runIn } from './addresses.ts';
import { discardRun } from './discarded.ts';
import { FinishRun } from './finish-run.tsx';
import { RunFacts } from './run-facts.tsx';
import styles from './run-page.module.css';
import { RunSteps } from './run-steps.tsx';
import { RunTimer } from './run-timer.tsx';

/** A runbook that is being followed: its steps to be ticked, what is known of the case, and how it ends. */
export function RunPage() {
  const id = useRoute(({ path }) => runIn(path));
  const reply = useAnswer('run', { id });
  if (!reply) return null;
  if (!reply.ok) {
    return (
      <div className={styles.missing}>
        <h1>This run is not under way</h1>
        <p>It was finished or discarded, or it is another device’s.</p>
        <PageLink to="/runbooks">All runbooks</PageLink>
      </div>
    );
  }
  return <Run key={id} run={reply.value} />;
}

function Run({ run }: { readonly run: QueryOutput<'run'> }) {
  const { id, runbook, title, started, by, changedSince } = run;
  const now = useClock();
  const nameOf = useName();
  const steps = useMemo(() => stepsOfRun(run), [run]);
  const settled = steps.filter(({ state }) => state !== 'open').length;
  const address = runbookAddress(runbook);
  async function discard(): Promise<void> {
    if (await discardRun({ id, runbook })) goTo(address);
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          <p title={dated(started)}>
            <RunTimer started={started} />, begun {agoInWords(started, now)}
            {by !== null && ` by ${nameOf(by)}`} · <PageLink to={address}>the runbook</PageLink>
            {changedSince && ', which has been changed since: this run keeps the steps it began with'}
          </p>
        </div>
        <div className={styles.progress}>
          <span role="status">
            {settled} of {steps.length} done
          </span>
          <progress value={settled} max={Math.max(steps.length, 1)} aria-label="Steps done" />
        </div>
        <button type="button" className={styles.discard} onClick={() => void discard()}>
          <Trash2 size={14} aria-hidden="true" />
          Discard
        </button>
      </header>
      <div className={styles.body}>
        <div className={styles.steps}>
          <RunSteps run={run} />
          <FinishRun id={id} runbook={runbook} open={steps.length - settled} />
        </div>
        <RunFacts run={run} />
      </div>
    </div>
  );
}
