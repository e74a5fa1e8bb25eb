import { TriangleAlert } from 'lucide-react';
import type { BookState } from '../../shared/contract.ts';
import { goTo, useCore } from '../stores/index.ts';
import { dated } from '../ui/index.ts';
import styles from './trust-note.module.css';

interface TrustNoteProps {
  readonly book: BookState;
  /** When the core said what the page shows. */
  readonly knownAt: number;
}

/** Says when the page knows less than it seems to: no connection, files that cannot be read, an old version in use. */
export function TrustNote({ book, knownAt }: TrustNoteProps) {
  const isConnected = useCore(({ connection }) => connection === 'connected');
  if (!isConnected) {
    return (
      <div className={styles.note} role="note">
        <TriangleAlert size={15} aria-hidden="true" />
        <strong>Not everything here is sure.</strong>
        <span>Watchbill cannot be reached; this is what it said on {dated(knownAt)}.</span>
      </div>
    );
  }
  if (book.errors === 0) return null;
  const [file, ...others] = book.outdated;
  return (
    <div className={styles.note} role="note">
      <TriangleAlert size={15} aria-hidden="true" />
      <strong>Not everything here is sure.</strong>
      <span>
        {book.gone
          ? `The folder ${book.folder} is gone; what was last read from it is shown.`
          : file
            ? `${file}${others.length > 0 ? ` and ${others.length} more` : ''} cannot be read; the last good version is shown.`
            : 'The book has errors.'}
      </span>
      <button type="button" onClick={() => goTo('/problems')}>
        Problems
      </button>
    </div>
  );
}
