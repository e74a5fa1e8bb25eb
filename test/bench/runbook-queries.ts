/**
 * What people write into the search of runbooks, for the books of test/books/generate with the seed 1. Each finds
 * something in a thousand runbooks and more; those with a slip do where the search forgives slips.
 */
export const runbookQueries: readonly string[] = [
  // Names of alerts, as they are copied from a message.
  'LedgerReplicaLagGrowing',
  'MailerDiskExhausted',
  'GatewayQuotaGrowing',
  'ProfilesErrorRateFailing',
  'CheckoutWebhookUnreachable',
  'SchedulerConnectionPoolGrowing',
  // A component and what is wrong with it.
  'checkout',
  'invoicing disk',
  'ledger backup failing',
  'nightly job stuck',
  'gateway certificate expiring',
  'connection pool exhausted',
  'login unreachable',
  'replica lag',
  'error rate too high',
  'Telemetry quota',
  'Timetable message age',
  // Headings.
  'known causes',
  'roll back',
  'tell people',
  'background',
  'it is over when',
  // Out of commands.
  'kubectl',
  'kubectl rollout undo',
  'pg_stat_activity',
  'journalctl refused',
  'rollout status timeout',
  'delete pod mailer-0',
  'curl health',
  // Out of sentences.
  'thread dump',
  'dead letters oldest first',
  'degraded-mode',
  'idle in transaction',
  'maintenance window',
  'duty manager',
  'expired certificate',
  'shift log',
  // While it is still being written.
  'cert',
  'teleme',
  'warehouse mem',
  'notif que',
  'book laten',
  'sched thr poo',
  'pric webh',
  'k',
  // With a slip.
  'certifcate',
  'kubeclt rollout',
  'shceduler stuck',
  'databse transaction',
  'Invoicng latency',
];
