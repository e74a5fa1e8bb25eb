import { useId, useMemo, useState } from 'react';
import {
  type AlertFacts,
  alertIn,
  alertSearch,
  newRunbookAddress,
  pastedAlert,
  runbookAddress,
  runbooksForAddress,
  whyInWords,
} from '../../shared/runbooks/index.ts';
import { goTo, useAnswer, useRoute } from '../stores/index.ts';
import { PageLink } from '../ui/index.ts';
import styles from './runbooks-for-page.module.css';

/** Which runbook for this alert? The alert stands in the address, or is pasted; each runbook says why it is here. */
export function RunbooksForPage() {
  const search = useRoute(({ search }) => search);
  const alert = useMemo(() => alertIn(search), [search]);
  const { labels, annotations } = alert;
  const isNone = Object.keys(labels).length + Object.keys(annotations).length === 0;
  return (
    <div className={styles.page}>
      <h1>{isNone ? 'Runbooks for an alert' : (labels.alertname ?? 'Runbooks for this alert')}</h1>
      {!isNone && (
        <>
          <dl className={styles.labels}>
            {Object.entries(labels)
              .filter(([name]) => name !== 'alertname')
              .map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
          {annotations.summary && <p className={styles.summary}>{annotations.summary}</p>}
          <Found alert={alert} />
        </>
      )}
      <PasteForm isNone={isNone} />
    </div>
  );
}

function Found({ alert }: { readonly alert: AlertFacts }) {
  const reply = useAnswer('runbooks.for', alert);
  if (!reply?.ok) return null;
  const isGuess = reply.value.every(({ why }) => why === 'search');
  return (
    <>
      {isGuess && (
        <p className={styles.none}>
          No runbook says that it is for this alert{reply.value.length > 0 && '; these may help'}.
        </p>
      )}
      {reply.value.length > 0 && (
        <ul className={styles.found}>
          {reply.value.map((found) => (
            <li key={found.path}>
              <PageLink to={`${runbookAddress(found.path)}${alertSearch(alert)}`} className={styles.runbook}>
                <span className={styles.title}>{found.title}</span>
                <span className={styles.why}>{whyInWords(found)}</span>
              </PageLink>
            </li>
          ))}
        </ul>
      )}
      {isGuess && (
        <button type="button" data-primary="" onClick={() => goTo(newRunbookAddress(alert))}>
          Write one for this alert
        </button>
      )}
    </>
  );
}

/** An alert to be pasted, in whatever form it was copied. */
function PasteForm({ isNone }: { readonly isNone: boolean }) {
  const id = useId();
  const [text, setText] = useState('');
  const pasted = pastedAlert(text);
  const isOdd = text.trim() !== '' && !pasted;
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        if (!pasted) return;
        setText('');
        goTo(runbooksForAddress(pasted));
      }}
    >
      <label htmlFor={id}>{isNone ? 'Paste an alert' : 'Another alert'}</label>
      <textarea
        id={id}
        rows={4}
        value={text}
        spellCheck={false}
        placeholder={'KubePodCrashLooping, or {alertname="…", pod="…"}, or the JSON of Alertmanager'}
        aria-describedby={isOdd ? `${id}-odd` : undefined}
        onChange={({ target }) => setText(target.value)}
      />
      {isOdd && (
        <p id={`${id}-odd`} className={styles.odd}>
          There is no alert in this: paste its name, its labels or its JSON.
        </p>
      )}
      <div>
        <button type="submit" disabled={!pasted}>
          Find its runbook
        </button>
      </div>
    </form>
  );
}
