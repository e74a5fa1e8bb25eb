import { TriangleAlert } from 'lucide-react';
import type { BookState } from '../../shared/contract.ts';
import { goTo } from '../stores/index.ts';
import styles from './trust-note.module.css';

/** Says when the page knows less than it seems to: files that cannot be read, an old version in use. */
export function TrustNote({ book }: { readonly book: BookState }) {
  if (book.errors === 0) return null;
  const [file, ...others] = book.outdated;
  return (
    <div className={styles.note} role="note">
      <TriangleAlert size={15} aria-hidden="true" />
      <strong>Not everything here is sure.</strong>
      <span>
        {file
          ? `${file}${others.length > 0 ? ` and ${others.length} more` : ''} cannot be read; the last good version is shown.`
          : 'The book has errors.'}
      </span>
      <button type="button" onClick={() => goTo('/problems')}>
        Problems
      </button>
    </div>
  );
}
