import { Play } from 'lucide-react';
import type { Labels } from '../../shared/runbooks/index.ts';
import { agoInWords } from '../../shared/runs/index.ts';
import { command, goTo, useAnswer, useClock } from '../stores/index.ts';
import { PageLink } from '../ui/index.ts';
import { runAddress } from './addresses.ts';
import { restoreRun, useDiscarded } from './discarded.ts';
import styles from './start-run.module.css';

interface StartRunProps {
  /** Of the runbook, below runbooks/. */
  readonly path: string;
  /** The labels of the alert that it is followed for; empty: none. */
  readonly alert: Labels;
}

/** Begins to follow a runbook for an alert, and goes there. */
export async function startRun(path: string, alert: Labels): Promise<void> {
  const begun = await command('run.start', { runbook: path, alert: { ...alert } });
  if (begun.ok) goTo(runAddress(begun.value.id));
}

/** Begins to follow a runbook, or leads to where somebody is following it already. */
export function StartRun({ path, alert }: StartRunProps) {
  const reply = useAnswer('runs', {});
  const discarded = useDiscarded(({ run }) => run);
  const now = useClock();
  const open = reply?.ok ? reply.value.open.find(({ runbook }) => runbook === path) : undefined;
  return (
    <span className={styles.start}>
      {discarded?.runbook === path && (
        <button type="button" onClick={() => void restoreRun()}>
          Take up the discarded run
        </button>
      )}
      {open && (
        <PageLink to={runAddress(open.id)} className={styles.open}>
          Go on: {open.settled} of {open.steps}, begun {agoInWords(open.started, now)}
        </PageLink>
      )}
      <button
        type="button"
        data-primary={open ? undefined : ''}
        title="Follow it step by step  F"
        onClick={() => void startRun(path, alert)}
      >
        <Play size={13} aria-hidden="true" />
        {open ? 'Start anew' : 'Start'}
      </button>
    </span>
  );
}
