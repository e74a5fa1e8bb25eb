import { TriangleAlert } from 'lucide-react';
import { isStale, type ShownRunbook } from '../../shared/runbooks/index.ts';
import { Avatar, PageLink, useName, usePeople } from '../ui/index.ts';
import styles from './facts.module.css';
import { useToday } from './today.ts';

/** What a runbook says of itself, as far as it does. */
export function Facts({ runbook }: { readonly runbook: ShownRunbook }) {
  const { services, alerts, tags, owner, reviewed, reviewDue, severity, audience } = runbook;
  const today = useToday();
  const people = usePeople();
  const nameOf = useName();
  const isDue = isStale(runbook, today);
  const facts = [
    owner !== null && {
      name: 'Owner',
      value: people.has(owner) ? (
        <PageLink to={`/people/${owner}`} className={styles.person}>
          <Avatar id={owner} name={nameOf(owner)} /> {nameOf(owner)}
        </PageLink>
      ) : (
        owner
      ),
    },
    reviewed !== null && { name: 'Reviewed', value: reviewed },
    reviewDue !== null && {
      name: isDue ? 'Review was due' : 'Review due',
      value: isDue ? (
        <span className={styles.due}>
          <TriangleAlert size={13} aria-hidden="true" /> {reviewDue}
        </span>
      ) : (
        reviewDue
      ),
    },
    severity !== null && { name: 'Severity', value: severity },
    audience.length > 0 && { name: 'For', value: audience.join(', ') },
    services.length > 0 && { name: 'Services', value: services.join(', ') },
    alerts.length > 0 && { name: 'Alerts', value: alerts.map(labelsInWords).join('; ') },
    tags.length > 0 && { name: 'Tags', value: tags.join(', ') },
  ].filter((fact) => fact !== false);
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `KubePodCrashLooping`, or with other labels `KubePodCrashLooping, namespace shop`. */
function labelsInWords({ alertname, ...others }: Readonly<Record<string, string>>): string {
  const rest = Object.entries(others).map(([label, value]) => `${label} ${value}`);
  return [...(alertname === undefined ? [] : [alertname]), ...rest].join(', ');
}
