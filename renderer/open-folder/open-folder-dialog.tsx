import * as Dialog from '@radix-ui/react-dialog';
import { stopAsking, useAsking } from './asking.ts';
import { FolderSearch } from './folder-search.tsx';
import styles from './open-folder-dialog.module.css';

/** The dialog that asks for the folder of a book, by its path or by walking through folders. */
export function OpenFolderDialog() {
  const { asked, asker } = useAsking();
  return (
    <Dialog.Root open={asked} onOpenChange={stopAsking}>
      <Dialog.Portal>
        {/* Not Radix's own, which locks the scrolling of a page that never scrolls, by a style element. */}
        <div className={styles.scrim} />
        <Dialog.Content
          className={styles.dialog}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            asker?.focus();
          }}
        >
          <Dialog.Title className={styles.title}>Open a folder</Dialog.Title>
          <Dialog.Description className={styles.description}>
            A book is a folder with a file watchbill.yaml in it.
          </Dialog.Description>
          <FolderSearch />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
