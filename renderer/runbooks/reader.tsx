import { ArrowLeft, ArrowRight, Pencil, Printer } from 'lucide-react';
import { useEffect } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { decoded, labelsIn } from '../../shared/runbooks/index.ts';
import { goToHeading, idOf, Markdown } from '../markdown/index.ts';
import { LastProven, StartRun } from '../runs/index.ts';
import { command, useAnswer, useRoute } from '../stores/index.ts';
import { PageLink } from '../ui/index.ts';
import { Facts } from './facts.tsx';
import { useFirstPart } from './first-part.ts';
import styles from './reader.module.css';

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
  const alert = labelsIn(search);
  const folders = path.split('/').slice(0, -1);
  const { slug, body } = withoutTitle(runbook.title, text, headings);
  const shown = useFirstPart(body, window.location.hash.length > 1);
  const contents = headings.filter(({ level }) => level === 2 || level === 3);
  return (
    <div className={styles.reader}>
      <article className={styles.article}>
        <header className={styles.head}>
          <span className={styles.steps}>
            <button type="button" aria-label="Back" title="Back" onClick={() => window.history.back()}>
              <ArrowLeft size={15} aria-hidden="true" />
            </button>
            <button type="button" aria-label="Forward" title="Forward" onClick={() => window.history.forward()}>
              <ArrowRight size={15} aria-hidden="true" />
            </button>
          </span>
          <span className={styles.place}>{[...folders, path.split('/').at(-1)].join(' / ')}</span>
          <StartRun path={path} alert={alert} />
          <button
            type="button"
            title="Open it in the program that you write with"
            onClick={() => void command('file.open', { file: `runbooks/${path}` })}
          >
            <Pencil size={14} aria-hidden="true" />
            Open
          </button>
          <button type="button" aria-label="Print" title="Print" onClick={() => window.print()}>
            <Printer size={15} aria-hidden="true" />
          </button>
        </header>
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

/**
 * The text without the heading that says the title once more, where it begins with it: `Kube Pod Crash Looping` and
 * `KubePodCrashLooping` are the same. Links to that heading lead to the title.
 */
function withoutTitle(title: string, text: string, headings: Read['headings']) {
  const [first] = headings;
  const lines = text.split('\n');
  const isFirst = first?.level === 1 && lines.slice(0, first.line - 1).every((line) => line.trim() === '');
  const isMarked = first && /^ {0,3}#/.test(lines[first.line - 1] ?? '');
  if (!first || !isFirst || !isMarked || letters(first.text) !== letters(title)) return { slug: undefined, body: text };
  return { slug: first.slug, body: lines.slice(first.line).join('\n') };
}

function letters(title: string): string {
  return title.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
