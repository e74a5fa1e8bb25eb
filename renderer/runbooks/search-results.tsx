import type { KeyboardEvent } from 'react';
import { isNarrowing, type RunbookFilter, runbookAddress } from '../../shared/runbooks/index.ts';
import { useAnswer } from '../stores/index.ts';
import { PageLink } from '../ui/index.ts';
import styles from './search-results.module.css';
import { walkLinks } from './walk-links.ts';

interface SearchResultsProps {
  readonly text: string;
  readonly filter: RunbookFilter;
  /** The path of the runbook that is read. */
  readonly chosen: string;
}

/** Nobody reads further; they write another word. */
const MOST = 40;

/** The runbooks in which what is written is found, each at the section where it is. */
export function SearchResults({ text, filter, chosen }: SearchResultsProps) {
  const reply = useAnswer('runbooks.search', { text: text.slice(0, 200), limit: MOST, filter });
  if (!reply) return null;
  if (!reply.ok) {
    return (
      <p className={styles.none}>
        {reply.error.message}. {reply.error.hint}
      </p>
    );
  }
  if (reply.value.length === 0)
    return (
      <p className={styles.none}>
        No runbook {isNarrowing(filter) ? 'among these ' : ''}has “{text.trim()}” in it.
      </p>
    );
  return (
    <ul
      className={styles.results}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => walkLinks(event, event.currentTarget)}
    >
      {reply.value.map(({ path, title, heading, slug, snippet }) => (
        <li key={path}>
          <PageLink
            to={runbookAddress(path, slug ?? undefined)}
            current={path === chosen}
            title={path}
            className={styles.result}
          >
            <span className={styles.title}>{title}</span>
            {heading !== null && heading !== title && <span className={styles.heading}>{heading}</span>}
            <span className={styles.snippet}>
              {snippet.map(({ text, hit }, place) => {
                const key = `${place} ${text}`;
                return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
              })}
            </span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
