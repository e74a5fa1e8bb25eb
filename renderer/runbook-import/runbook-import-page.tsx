import { useEffect, useId, useState } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { command, goTo, useAnswer } from '../stores/index.ts';
import styles from './runbook-import-page.module.css';

/** Takes the Markdown of a folder into the book: which folder, where to, and what would come of it. */
export function RunbookImportPage() {
  const id = useId();
  const [folder, setFolder] = useState('');
  const [into, setInto] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isNamed = folder.trim() !== '';
  const preview = useAnswer('runbooks.import.preview', isNamed ? { folder, into } : undefined);
  const plan = isNamed && preview?.ok ? preview.value : undefined;
  useEffect(() => document.getElementById(`${id}-folder`)?.focus(), [id]);

  async function take(): Promise<void> {
    if (!plan || plan.runbooks.length === 0 || isBusy) return;
    setBusy(true);
    const reply = await command('runbooks.import', { folder, into });
    setBusy(false);
    if (reply.ok) goTo(`/runbooks?${new URLSearchParams({ folder: reply.value.into })}`);
  }

  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <h1>Import runbooks</h1>
      <p className={styles.hint}>
        Markdown from anywhere on this machine, also a git checkout, with the files that it shows. Nothing that is in
        the book is written over.
      </p>
      <label htmlFor={`${id}-folder`}>
        Folder
        <input
          id={`${id}-folder`}
          type="text"
          value={folder}
          placeholder="/home/ada/runbooks"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setFolder(target.value)}
        />
      </label>
      <label htmlFor={`${id}-into`}>
        Into, below runbooks/
        <input
          id={`${id}-into`}
          type="text"
          value={into}
          maxLength={300}
          placeholder={plan?.into ?? 'named as the folder'}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setInto(target.value)}
        />
      </label>
      <div role="status" className={styles.preview}>
        {isNamed && preview && !preview.ok && `${preview.error.message}. ${preview.error.hint}`}
        {plan && <Preview plan={plan} />}
      </div>
      <div>
        <button type="submit" data-primary="" disabled={!plan || plan.runbooks.length === 0 || isBusy}>
          {isBusy ? 'Importing …' : 'Import'}
        </button>
      </div>
    </form>
  );
}

function Preview({ plan }: { readonly plan: QueryOutput<'runbooks.import.preview'> }) {
  const { runbooks, attachments, mended, leftOut } = plan;
  if (runbooks.length === 0) return 'There is no Markdown in it that could be taken.';
  return (
    <>
      <p>
        {count(runbooks.length, 'runbook')} and {count(attachments, 'other file')} into runbooks/{plan.into}
        {mended > 0 && `; links are mended in ${mended}`}.
      </p>
      {leftOut.length > 0 && (
        <details>
          <summary>{count(leftOut.length, 'file')} left out</summary>
          <ul>
            {leftOut.map(({ path, why }) => (
              <li key={path}>
                {path}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
