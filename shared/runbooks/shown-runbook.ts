import { addMonths, formatDate, midnightOf, wallTime } from '../time/index.ts';
import type { Runbook } from './runbook.ts';
import type { ShownRunbook } from './schema.ts';

/** A runbook as pages are told of it. */
export function shownRunbook(runbook: Runbook): ShownRunbook {
  const { path, title, services, alerts, tags, owner, reviewed, reviewEvery, severity, audience } = runbook;
  const read = reviewed && midnightOf(reviewed);
  return {
    path,
    title,
    services: [...services],
    alerts: alerts.map((labels) => ({ ...labels })),
    tags: [...tags],
    owner: owner ?? null,
    reviewed: read === undefined ? null : formatDate(read),
    reviewDue:
      read === undefined || !reviewEvery
        ? null
        : formatDate(wallTime(addMonths(read, reviewEvery.months) + reviewEvery.milliseconds)),
    severity: severity ?? null,
    audience: [...audience],
  };
}
