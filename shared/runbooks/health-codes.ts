export const healthCodes = [
  'runbook-front-matter',
  'runbook-broken-link',
  'runbook-broken-picture',
  'runbook-not-working',
  'runbook-stale',
  'runbook-never-proven',
  'runbook-no-owner',
  'runbook-same-title',
  'alert-without-runbook',
] as const;

/** What can be amiss with a runbook, the worst first. */
export type HealthCode = (typeof healthCodes)[number];
