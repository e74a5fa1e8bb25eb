import { create } from 'zustand';
import { command, goTo } from '../stores/index.ts';
import { runAddress } from './addresses.ts';

interface Discarded {
  readonly id: string;
  readonly runbook: string;
}

/** The run that was given up last, as long as it can be taken up again. */
export const useDiscarded = create<{ readonly run: Discarded | undefined }>(() => ({ run: undefined }));

/** In milliseconds: as long as anything else can be taken back at a glance. */
const REGRET = 10_000;

/** Gives a run up. */
export async function discardRun(run: Discarded): Promise<boolean> {
  const reply = await command('run.discard', { id: run.id });
  if (!reply.ok) return false;
  useDiscarded.setState({ run });
  setTimeout(() => useDiscarded.setState(({ run: last }) => (last === run ? { run: undefined } : {})), REGRET);
  return true;
}

/** Takes up again what was given up last. */
export async function restoreRun(): Promise<void> {
  const { run } = useDiscarded.getState();
  if (!run) return;
  const reply = await command('run.restore', { id: run.id });
  useDiscarded.setState({ run: undefined });
  if (reply.ok) goTo(runAddress(run.id));
}
