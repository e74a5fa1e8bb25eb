import { useMemo } from 'react';
import {
  type HealthCode,
  type HealthFinding,
  healthCodes,
  newRunbookAddress,
  runbookAddress,
  runbookEditAddress,
} from '../../shared/runbooks/index.ts';
import { saveEdit } from '../edits/index.ts';
import { useAnswer } from '../stores/index.ts';
import { PageLink } from '../ui/index.ts';
import styles from './runbook-health-page.module.css';

const names: Readonly<Record<HealthCode, string>> = {
  'runbook-front-matter': 'Front matter that cannot be read',
  'runbook-broken-link': 'Links that lead nowhere',
  'runbook-broken-picture': 'Pictures that are not there',
  'runbook-not-working': 'Did not work the last time',
  'runbook-stale': 'Review is due',
  'runbook-never-proven': 'Never proven',
  'runbook-no-owner': 'Without an owner',
  'runbook-same-title': 'The same title twice',
  'alert-without-runbook': 'Alerts without a runbook',
};

/** How the runbooks are, for whoever looks after them: what is amiss, the worst first, with what can be done about it. */
export function RunbookHealthPage() {
  const reply = useAnswer('runbooks.health', {});
  const groups = useMemo(
    () => (reply?.ok ? Map.groupBy(reply.value.findings, ({ code }) => code) : new Map<HealthCode, HealthFinding[]>()),
    [reply],
  );
  if (!reply?.ok) return null;
  const { count, findings } = reply.value;
  const touched = new Set(findings.flatMap(({ path }) => (path === null ? [] : [path]))).size;
  return (
    <div className={styles.page}>
      <header>
        <h1>Health of the runbooks</h1>
        <p className={styles.sum}>
          {findings.length === 0
            ? `All ${count} are in order: reviewed, proven, owned, and every link leads somewhere.`
            : `${count - touched} of ${count} have nothing amiss.`}
        </p>
      </header>
      {healthCodes.map((code) => {
        const some = groups.get(code);
        return some && <Group key={code} code={code} findings={some} />;
      })}
    </div>
  );
}

function Group({ code, findings }: { readonly code: HealthCode; readonly findings: readonly HealthFinding[] }) {
  return (
    <details className={styles.group} open={code !== 'runbook-never-proven' && code !== 'runbook-no-owner'}>
      <summary>
        <h2>{names[code]}</h2> <span className={styles.count}>{findings.length}</span>
      </summary>
      <ul>
        {findings.map((finding) => (
          <Line key={`${finding.path} ${finding.line} ${finding.message}`} finding={finding} />
        ))}
      </ul>
    </details>
  );
}

function Line({ finding: { code, path, title, message, line } }: { readonly finding: HealthFinding }) {
  return (
    <li className={styles.line}>
      <div>
        {path === null ? (
          <span className={styles.title}>{title}</span>
        ) : (
          <PageLink to={runbookAddress(path)} className={styles.title} title={path}>
            {title}
          </PageLink>
        )}
        <p>
          {line > 1 && `line ${line}: `}
          {message}
        </p>
      </div>
      <Action code={code} path={path} title={title} />
    </li>
  );
}

/** The one thing that mends it, where there is one. */
function Action({ code, path, title }: Pick<HealthFinding, 'code' | 'path' | 'title'>) {
  if (path === null) {
    return (
      <PageLink to={newRunbookAddress({ labels: { alertname: title }, annotations: {} })} className={styles.action}>
        Write one
      </PageLink>
    );
  }
  switch (code) {
    case 'runbook-stale':
      return (
        <button type="button" onClick={() => void saveEdit({ kind: 'runbook.review', path })}>
          Reviewed today
        </button>
      );
    case 'runbook-never-proven':
      return (
        <PageLink to={runbookAddress(path)} className={styles.action}>
          Follow it
        </PageLink>
      );
    default:
      return (
        <PageLink to={runbookEditAddress(path)} className={styles.action}>
          Edit
        </PageLink>
      );
  }
}
