import { askForFolder } from '../open-folder/index.ts';
import { useCore } from '../stores/index.ts';
import { Spoken } from '../ui/index.ts';
import styles from './sample-mark.module.css';

/** Says in the top bar that what is shown is made up, and leads to one's own. */
export function SampleMark() {
  const isSample = useCore(({ session }) => session?.book?.sample ?? false);
  if (!isSample) return null;
  return (
    <button type="button" className={styles.mark} title="Open your own team's folder" onClick={askForFolder}>
      Sample team<Spoken>: open your own</Spoken>
    </button>
  );
}
