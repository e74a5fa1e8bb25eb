import type { QueryOutput } from '../../shared/contract.ts';
import { CopyButton } from '../ui/index.ts';
import { BookChoices } from '../welcome/index.ts';
import { Part, Setting } from './setting.tsx';
import styles from './settings-page.module.css';

/** Which book is open, and the way to another. */
export function BookSetting({ session: { book, bookFailure } }: { readonly session: QueryOutput<'session'> }) {
  return (
    <Part title="Book">
      {book ? (
        <>
          <Setting name="Name">
            {book.name}
            {book.sample && <span className={styles.faint}>the sample team, its dates moved to today</span>}
          </Setting>
          <Setting name="Folder">
            <CopyButton text={book.folder} what="path" />
          </Setting>
        </>
      ) : (
        <Setting name="Name">
          <p>{bookFailure ? `${bookFailure.message}. ${bookFailure.hint}` : 'No book is open.'}</p>
        </Setting>
      )}
      <Setting name="Another">
        <BookChoices
          sample={book?.sample ? undefined : 'Look at the sample team'}
          folder={book && !book.sample ? 'Open another folder' : 'Open a folder'}
        />
      </Setting>
    </Part>
  );
}
