import type { Book } from '../../shared/book/index.ts';
import { type HealthFinding, healthOf } from '../../shared/runbooks/index.ts';
import { type FinishedRun, lastRuns } from '../../shared/runs/index.ts';
import type { Shelf } from '../runbooks/index.ts';

export interface HealthOptions {
  readonly shelf: Pick<Shelf, 'examined' | 'files'>;
  readonly book: Pick<Book, 'services'>;
  readonly runs: readonly FinishedRun[];
  /** `2026-11-29`, in the zone of the book. */
  readonly today: string;
}

/** What is amiss with the runbooks of a book, the worst first, and how many there are. */
export async function runbookHealth({ shelf, book, runs, today }: HealthOptions) {
  const [runbooks, files] = await Promise.all([shelf.examined(), shelf.files()]);
  const findings = healthOf({
    runbooks,
    files: new Set(files),
    lastRuns: lastRuns(runs),
    today,
    alerts: [...book.services.values()].flatMap(({ id, alerts }) =>
      alerts.flatMap(({ alertname }) =>
        alertname !== undefined && /^\w+$/.test(alertname) ? [{ name: alertname, from: `services/${id}.yaml` }] : [],
      ),
    ),
  });
  return { findings, count: runbooks.length } satisfies { findings: readonly HealthFinding[]; count: number };
}
