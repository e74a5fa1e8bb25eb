import { FolderOpen, Users } from 'lucide-react';
import { askForFolder } from '../open-folder/index.ts';
import { command, goTo } from '../stores/index.ts';
import styles from './book-choices.module.css';

interface BookChoicesProps {
  /** Undefined: it is open already. */
  readonly sample: string | undefined;
  readonly folder: string;
  /** What most will want here: it comes first. */
  readonly first?: 'sample' | 'folder';
}

/** The ways to a book: the sample team, or a folder. */
export function BookChoices({ sample, folder, first }: BookChoicesProps) {
  const folderFirst = first !== 'sample';
  const toFolder = (
    <button type="button" data-primary={first === 'folder' || undefined} onClick={askForFolder}>
      <FolderOpen size={14} aria-hidden="true" />
      {folder}
    </button>
  );
  return (
    <div className={styles.choices}>
      {folderFirst && toFolder}
      {sample !== undefined && (
        <button type="button" data-primary={first === 'sample' || undefined} onClick={() => void openSample()}>
          <Users size={14} aria-hidden="true" />
          {sample}
        </button>
      )}
      {!folderFirst && toFolder}
    </div>
  );
}

async function openSample(): Promise<void> {
  const reply = await command('book.openSample', {});
  if (reply.ok || reply.error.code === 'settings-not-saved') goTo('/');
}
