import type { Random } from './random.ts';

/** What a runbook is about. */
export interface Incident {
  readonly component: string;
  readonly subject: string;
  readonly trouble: string;
  /** In CamelCase, as alert rules are named. */
  readonly alert: string;
  readonly workload: string;
  readonly minutes: number;
}

type Section = (incident: Incident, random: Random) => string;

const summary: Section = ({ alert, component, subject, trouble, minutes }, random) =>
  `Alert: \`${alert}\`. Fires when the ${subject} of ${component} has been ${trouble} for ${minutes} minutes.\n\n` +
  `${random.pick(consequences)} ${random.pick(urgencies)}\n\n`;

const steps: Section = (incident, random) => {
  const chosen = random.some(actions, random.whole(3, 6));
  const lines = chosen.map((action, index) => `${index + 1}. ${action(incident)}`);
  return `## ${random.pick(['What to do', 'Steps', 'Fix it', 'First aid'])}\n\n${lines.join('\n')}\n\n`;
};

const look: Section = (incident, random) =>
  `## ${random.pick(['See how bad it is', 'Look first', 'Diagnosis'])}\n\n${random.pick(hints)}\n\n${random.pick(commands)(incident)}\n`;

const causes: Section = ({ component }, random) => {
  const rows = random.some(knownCauses, random.whole(2, 4)).map(([sign, cause]) => `| ${sign} | ${cause} |`);
  return `## Known causes\n\n| what you see | what it was for ${component} |\n|---|---|\n${rows.join('\n')}\n\n`;
};

const rollback: Section = ({ workload }, random) =>
  `## Roll back\n\nOnly when a release went out in the last ${random.whole(1, 6)} hours.\n\n` +
  `\`\`\`sh\nkubectl -n ${workload} rollout undo deployment/${workload}\nkubectl -n ${workload} rollout status deployment/${workload} --timeout=5m\n\`\`\`\n\n`;

const database: Section = ({ workload }, random) =>
  `## Ask the database\n\n\`\`\`sql\nselect state, count(*)\nfrom pg_stat_activity\nwhere datname = '${workload}'\ngroup by state\norder by 2 desc;\n\`\`\`\n\n` +
  `More than ${random.whole(20, 90)} of \`idle in transaction\` means that somebody forgot to commit. ${random.pick(hints)}\n\n`;

const telling: Section = ({ component, minutes }, random) =>
  `## Tell people\n\nAfter ${minutes * 2} minutes tell the ${random.pick(audiences)}: what works, what does not, when they hear from you next. ` +
  `Keep the channel #incident-${component.toLowerCase()} for facts, and write down times as you go; the review will need them.\n\n`;

const over: Section = ({ alert, minutes }, random) =>
  `## It is over when\n\n- \`${alert}\` has been quiet for ${minutes * 3} minutes,\n- ${random.pick(endings)},\n- and the shift log says what you did.\n\n`;

const background: Section = ({ component, subject }, random) =>
  `## Background\n\n${random.some(backgrounds, random.whole(1, 3)).join(' ')} The ${subject} of ${component} is watched since the incident of ${random.pick(months)}.\n\n`;

const escalate: Section = (_incident, random) =>
  `## If that does not help\n\n> ${random.pick(warnings)}\n\nCall the second line; they would rather be woken than surprised. Say which steps you have done, and which of them changed anything.\n\n`;

/** A line more for what would be too short. */
const remark = (random: Random) => `*Remember:* ${random.pick(hints)}\n\n`;

/** The parts of a runbook: two that each has, several that some have, and a line to fill up with. */
export const sections = {
  summary,
  steps,
  remark,
  optional: [look, causes, rollback, database, telling, over, background, escalate],
} as const;

const consequences = [
  'Users see a spinner and give up after half a minute.',
  'Nothing is lost yet, but work piles up.',
  'Orders are accepted and not confirmed.',
  'Partners get time-outs and will retry, which makes it worse.',
  'Reports for the morning will be late.',
  'New sessions fail while the old ones go on.',
  'The site is up but shows prices of yesterday.',
] as const;

const urgencies = [
  'It can wait until the morning if it is the only alert.',
  'Act within a quarter of an hour.',
  'Do not wait for a second alert.',
  'In the opening hours of the shops this is urgent, at night it is not.',
  'Check the change calendar before you touch anything.',
] as const;

const actions: readonly ((incident: Incident) => string)[] = [
  ({ component }) => `Open the ${component} dashboard and compare with the same hour last week.`,
  ({ workload }) => `Restart one instance only: \`kubectl -n ${workload} delete pod ${workload}-0\`. Wait two minutes.`,
  ({ workload }) => `Double the replicas of \`${workload}\` and see whether the curve bends.`,
  ({ subject }) => `Check whether the ${subject} recovers when the nightly import is paused.`,
  ({ workload }) =>
    `Set the switch \`${workload}.degraded-mode\` to on; the page then says that some figures are late.`,
  ({ alert }) => `Silence \`${alert}\` for an hour, with your name and the reason.`,
  () => 'Ask in the channel of the network team whether they are in a maintenance window.',
  () => 'Take a thread dump **before** any restart and attach it to the incident.',
  ({ component }) => `Drain the dead letters of ${component}, oldest first, a hundred at a time.`,
  () => 'Compare the clocks of the nodes; a drift of more than two seconds breaks the tokens.',
  ({ workload }) => `Read the last lines of the log: \`kubectl -n ${workload} logs deploy/${workload} --tail=200\`.`,
];

const hints = [
  'One instance only: restart that one. All of them: look at what they share.',
  'A sharp edge points to a release, a slope to data that grew.',
  'If the graph has holes, the monitoring itself is in trouble; check that first.',
  'Look at the slowest one percent, not at the mean.',
  'When it began on the full hour, suspect a scheduled job.',
] as const;

const commands = [
  ({ workload }: Incident) =>
    `\`\`\`sh\nkubectl -n ${workload} get pods -o wide\nkubectl -n ${workload} top pods --sort-by=memory | head\n\`\`\`\n`,
  ({ workload }: Incident) =>
    `\`\`\`sh\ncurl -sS -m 5 -w '%{http_code} %{time_total}\\n' -o /dev/null https://${workload}.example.org/health\n\`\`\`\n`,
  ({ workload }: Incident) =>
    `\`\`\`sh\njournalctl -u ${workload} --since '-20 min' | grep -iE 'error|refused|timeout' | tail -40\n\`\`\`\n`,
  ({ alert, workload }: Incident) =>
    `\`\`\`promql\nsum by (instance) (rate(${workload}_failures_total{alert="${alert}"}[5m]))\n\`\`\`\n`,
] as const;

const knownCauses = [
  ['errors from one node only', 'a full disk under `/var/lib`'],
  ['slow since a deployment', 'a missing index on the new column'],
  ['works inside, not from outside', 'an expired certificate at the edge'],
  ['fails each night at two', 'the backup held a lock'],
  ['connections refused', 'the pool was smaller than the number of workers'],
  ['fine for a minute after a restart', 'a leak in the driver, fixed in the next release'],
  ['only large files fail', 'the proxy cut bodies above ten megabytes'],
] as const;

const backgrounds = [
  'The work is split over three queues, of which only the first is served at night.',
  'A cache in front hides short outages, so users notice later than we do.',
  'The customer counts downtime from the first failed request, not from the first call.',
  'There are two data centres; the second one takes only reads.',
  'Retries double with each attempt and stop after an hour.',
  'A cold start takes four minutes, most of it for the lookup tables.',
] as const;

const audiences = ['duty manager', 'service desk', 'customer’s control room', 'account lead', 'team channel'] as const;
const endings = [
  'the backlog is empty',
  'a test order went through',
  'both replicas follow again',
  'degraded mode is off again',
] as const;
const months = ['January', 'last spring', 'the summer sale', 'October', 'the last migration'] as const;
const warnings = [
  'Never delete files of the database by hand.',
  'Do not fail over twice: the second time loses data.',
  'The restart button on the dashboard restarts everything, not one instance.',
] as const;
