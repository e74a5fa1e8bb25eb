import { useEffect, useId, useMemo, useState } from 'react';
import { alertIn, runbookEditAddress } from '../../shared/runbooks/index.ts';
import { keepRunbookDraft, runbookDraft } from '../edits/index.ts';
import { goTo, query, useAnswer, useRoute } from '../stores/index.ts';
import { PageLink } from '../ui/index.ts';
import styles from './new-runbook-page.module.css';

/** Begins a new runbook: from which template, what it is called and where it lies. For an alert, with its facts. */
export function NewRunbookPage() {
  const search = useRoute(({ search }) => search);
  const alert = useMemo(() => alertIn(search), [search]);
  const { alertname = '' } = alert.labels;
  const [template, setTemplate] = useState(alertname === '' ? 'procedure' : 'alert');
  const [title, setTitle] = useState(alertname.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' '));
  const [folder, setFolder] = useState('');
  const templates = useAnswer('runbook.templates', {});
  const runbooks = useAnswer('runbooks', {});
  const plainFolder = folder.replace(/^\/+|\/+$/g, '');
  const draft = useAnswer('runbook.draft', { template, title: title.slice(0, 200), folder: plainFolder, alert });
  const id = useId();
  const path = draft?.ok ? draft.value.path : '';
  const taken = runbooks?.ok ? runbooks.value.find((runbook) => runbook.path === path) : undefined;
  const folders = useMemo(() => {
    const paths = runbooks?.ok ? runbooks.value.map((runbook) => runbook.path) : [];
    return [...new Set(paths.map((each) => each.split('/').slice(0, -1).join('/')))].filter(Boolean).sort();
  }, [runbooks]);
  useEffect(() => document.getElementById(`${id}-title`)?.focus(), [id]);

  async function begin(): Promise<void> {
    const reply = await query('runbook.draft', { template, title, folder: plainFolder, alert });
    if (!reply.ok) return;
    if (!runbookDraft(reply.value.path)) keepRunbookDraft(reply.value.path, { base: null, text: reply.value.text });
    goTo(runbookEditAddress(reply.value.path));
  }

  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '' && !taken) void begin();
      }}
    >
      <h1>New runbook{alertname !== '' && ` for ${alertname}`}</h1>
      <fieldset className={styles.templates}>
        <legend>Template</legend>
        {(templates?.ok ? templates.value : []).map((each) => (
          <label key={each.id}>
            <input
              type="radio"
              name={`${id}-template`}
              checked={template === each.id}
              onChange={() => setTemplate(each.id)}
            />
            {each.name}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-title`}>
        Title
        <input
          id={`${id}-title`}
          type="text"
          value={title}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => setTitle(target.value)}
        />
      </label>
      <label htmlFor={`${id}-folder`}>
        Folder
        <input
          id={`${id}-folder`}
          type="text"
          list={`${id}-folders`}
          value={folder}
          maxLength={300}
          placeholder="none"
          autoComplete="off"
          onChange={({ target }) => setFolder(target.value)}
        />
        <datalist id={`${id}-folders`}>
          {folders.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </label>
      {taken ? (
        <p className={styles.taken} role="alert">
          There is a runbook at runbooks/{path} already:{' '}
          <PageLink to={runbookEditAddress(path)}>{taken.title}</PageLink>.
        </p>
      ) : (
        <p className={styles.path}>It will lie at runbooks/{path}.</p>
      )}
      <div className={styles.end}>
        <PageLink to="/runbooks-import" className={styles.other}>
          Or import a folder
        </PageLink>
        <button type="submit" data-primary="" disabled={title.trim() === '' || taken !== undefined}>
          Write it
        </button>
      </div>
    </form>
  );
}
