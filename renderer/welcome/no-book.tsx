import type { Failure } from '../../shared/contract.ts';
import { BookChoices } from './book-choices.tsx';
import { inOneSentence } from './in-one-sentence.ts';
import styles from './no-book.module.css';

/** In the place of a page while no book is open: why, and what to do. */
export function NoBook({ failure }: { readonly failure: Failure | null }) {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>No book is open</h1>
      <p>{inOneSentence}</p>
      {failure && (
        <p>
          <strong className={styles.why}>{failure.message}.</strong> {failure.hint}
        </p>
      )}
      <div className={styles.choices}>
        <BookChoices sample="Look around with the sample team" folder="Open a folder" first="folder" />
      </div>
    </div>
  );
}
