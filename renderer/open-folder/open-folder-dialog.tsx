import * as Dialog from '@radix-ui/react-dialog';
import { closeOverlay, returnFocus } from '../overlay/index.ts';
import { FolderSearch } from './folder-search.tsx';
import styles from './open-folder-dialog.module.css';

/** The dialog that asks for the folder of a book, by its path or by walking through folders. */
export default function OpenFolderDialog() {
  return (
    <Dialog.Root open onOpenChange={closeOverlay}>
      <Dialog.Portal>
        {/* Not Radix's own, which adds a style element to lock the scrolling of a page that never scrolls. */}
        <div className={styles.backdrop} />
        <Dialog.Content
          className={styles.dialog}
          aria-modal="true"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            returnFocus();
          }}
        >
          <Dialog.Title className={styles.title}>Open a folder</Dialog.Title>
          <Dialog.Description className={styles.description}>
            A book is a folder with a file watchbill.yaml in it.
          </Dialog.Description>
          <FolderSearch onDone={closeOverlay} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
