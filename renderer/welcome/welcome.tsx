import { useCore } from '../stores/index.ts';
import { BookChoices } from './book-choices.tsx';
import { inOneSentence } from './in-one-sentence.ts';
import styles from './welcome.module.css';

/** On a new device, above what the sample team shows: what this is, and the choice of a book. */
export function Welcome() {
  const session = useCore(({ session }) => session);
  if (!session?.book?.sample || session.settings.book !== null) return null;
  return (
    <section className={styles.welcome} aria-labelledby="welcome">
      <div className={styles.words}>
        <h2 id="welcome" className={styles.title}>
          Welcome to Watchbill
        </h2>
        <p>{inOneSentence}</p>
        <p className={styles.faint}>This is a sample team, its dates moved to today.</p>
      </div>
      <BookChoices sample="Look around with the sample team" folder="Open a folder" first="sample" />
    </section>
  );
}
