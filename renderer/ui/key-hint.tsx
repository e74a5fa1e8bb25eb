import { Fragment } from 'react';
import { keyNames, onMac } from '../commands/index.ts';
import styles from './key-hint.module.css';

/** The keys of a command, given in the registry's notation, as people read them: `Ctrl K`, `G` then `N`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {keyNames(keys, onMac).map((step, place) => (
        <Fragment key={step.join(' ')}>
          {place > 0 && ' then '}
          <kbd>{step.join(' ')}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
