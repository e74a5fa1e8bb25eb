import type { RunbookFilter, ShownRunbook } from './schema.ts';

/** Whether a runbook is wanted. Stale is one that was to be read through again by today, `2026-11-29`. */
export function isWanted(runbook: ShownRunbook, filter: RunbookFilter, today: string): boolean {
  const { service, tag, owner, stale } = filter;
  return (
    (service === undefined || runbook.services.includes(service)) &&
    (tag === undefined || runbook.tags.includes(tag)) &&
    (owner === undefined || runbook.owner === owner) &&
    (stale !== true || isStale(runbook, today))
  );
}

/** Whether a runbook was to be read through again by today. */
export function isStale({ reviewDue }: Pick<ShownRunbook, 'reviewDue'>, today: string): boolean {
  return reviewDue !== null && reviewDue <= today;
}

/** Whether a filter leaves anything out. */
export function isNarrowing(filter: RunbookFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== false);
}
