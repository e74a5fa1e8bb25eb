import { Search } from 'lucide-react';
import { commands } from '../../shared/commands/index.ts';
import { ariaKeys, onMac, runCommand } from '../commands/index.ts';
import { KeyHint } from './key-hint.tsx';
import styles from './search-button.module.css';

const { keys = '' } = commands['palette.open'];

/** Opens the palette; looks like the field that it leads to. */
export function SearchButton() {
  return (
    <button
      type="button"
      className={styles.search}
      aria-label="Search people, rotas, runbooks, commands"
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKeys(keys, onMac)}
      onClick={() => runCommand('palette.open')}
    >
      <Search size={14} className={styles.lens} aria-hidden="true" />
      <span className={styles.words}>Search people, rotas, runbooks, commands</span>
      <KeyHint keys={keys} />
    </button>
  );
}
