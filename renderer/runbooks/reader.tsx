import { ArrowLeft, ArrowRight, Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { alertIn, decoded, runbookEditAddress, withoutTitle } from '../../shared/runbooks/index.ts';
import { useCommands } from '../commands/index.ts';
import { useRunbookDraft } from '../edits/index.ts';
import { goToHeading, idOf, Markdown } from '../markdown/index.ts';
import { LastProven, StartRun, startRun } from '../runs/index.ts';
import { goTo, useAnswer, useRoute } from '../stores/index.ts';
import { PageLink } from '../ui/index.ts';
import { Facts } from './facts.tsx';
import { FindBar } from './find-bar.tsx';
import { useFirstPart } from './first-part.ts';
import { folderAddress } from './folder.ts';
import { MoveForm } from './move-form.tsx';
import styles from './reader.module.css';
import { RunbookMenu } from './runbook-menu.tsx';

type Read = QueryOutput<'runbook'>;

/** One runbook: its place, what it says of itself, its text, and beside it what is on the page. */
export function Reader({ path }: { readonly path: string }) {
  const reply = useAnswer('runbook', { path });
  const read = reply?.ok ? reply.value : undefined;
  const isThere = read !== undefined;
  useEffect(() => {
    const { hash } = window.location;
    if (isThere && hash.length > 1) goToHeading(decoded(hash.slice(1)));
  }, [isThere]);
  if (reply && !reply.ok) {
    return (
      <div className={styles.missing}>
        <h1>{reply.error.message}</h1>
        <PageLink to="/runbooks">All runbooks</PageLink>
      </div>
    );
  }
  return read ? <Opened path={path} read={read} /> : null;
}

function Opened({ path, read }: { readonly path: string; readonly read: Read }) {
  const { runbook, text, headings, problems } = read;
  const search = useRoute(({ search }) => search);
  const alert = alertIn(search).labels;
  const [isMoving, setMoving] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const article = useRef<HTMLElement>(null);
  const focusArticle = () => article.current?.focus();
  useCommands({
    'runbook.find': () => setFinding(true),
    'runbook.start': () => void startRun(path, alert),
    'runbook.edit': () => goTo(runbookEditAddress(path)),
  });
  const isUnsaved = useRunbookDraft(path) !== undefined;
  const folders = path.split('/').slice(0, -1);
  const { slug, body } = withoutTitle(runbook.title, text, headings);
  const shown = useFirstPart(body, window.location.hash.length > 1);
  const contents = headings.filter(({ level }) => level === 2 || level === 3);
  return (
    <div className={styles.reader}>
      <article ref={article} className={styles.article} tabIndex={-1}>
        {isFinding && (
          <FindBar
            within={article}
            onClose={() => {
              setFinding(false);
              focusArticle();
            }}
          />
        )}
        <header className={styles.head}>
          <span className={styles.steps}>
            <button type="button" aria-label="Back" title="Back" onClick={() => window.history.back()}>
              <ArrowLeft size={15} aria-hidden="true" />
            </button>
            <button type="button" aria-label="Forward" title="Forward" onClick={() => window.history.forward()}>
              <ArrowRight size={15} aria-hidden="true" />
            </button>
          </span>
          <nav className={styles.place} aria-label="Where it lies">
            <PageLink to="/runbooks">runbooks</PageLink>
            {folders.map((folder, at) => (
              <span key={folders.slice(0, at + 1).join('/')}>
                {' / '}
                <PageLink to={folderAddress(folders.slice(0, at + 1).join('/'))}>{folder}</PageLink>
              </span>
            ))}
            {` / ${path.split('/').at(-1)}`}
          </nav>
          <StartRun path={path} alert={alert} />
          <PageLink
            to={runbookEditAddress(path)}
            className={isUnsaved ? styles.unsaved : styles.edit}
            title={isUnsaved ? 'Go on editing  W' : 'Edit  W'}
          >
            <Pencil size={14} aria-hidden="true" />
            {isUnsaved ? 'Unsaved changes' : 'Edit'}
          </PageLink>
          <RunbookMenu path={path} onMove={() => setMoving(true)} />
        </header>
        {isMoving && <MoveForm path={path} onClose={() => setMoving(false)} />}
        <h1 id={slug && idOf(slug)} className={styles.title}>
          {runbook.title}
        </h1>
        <LastProven path={path} />
        <Facts runbook={runbook} />
        {problems.length > 0 && (
          <div className={styles.problems} role="alert">
            <p>What this runbook says of itself cannot be read:</p>
            <ul>
              {problems.map(({ line, message }) => (
                <li key={`${line} ${message}`}>
                  line {line}: {message}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Markdown path={path} text={shown} />
      </article>
      {contents.length > 1 && (
        <nav className={styles.contents} aria-label="On this page">
          <h2>On this page</h2>
          <ul>
            {contents.map(({ slug, text, level }) => (
              <li key={slug} data-level={level}>
                <a
                  href={`#${slug}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goToHeading(slug);
                  }}
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
