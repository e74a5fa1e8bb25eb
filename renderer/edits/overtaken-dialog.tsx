import * as Dialog from '@radix-ui/react-dialog';
import { closeOverlay, returnFocus } from '../overlay/index.ts';
import { command } from '../stores/index.ts';
import { type ComparedLine, linesApart } from './lines-apart.ts';
import { type Overtaken, useNotice } from './notice-store.ts';
import styles from './overtaken-dialog.module.css';

/** Why an edit is not taken back: what somebody else wrote since, beside how the edit left it. Nothing is lost either way. */
export default function OvertakenDialog() {
  const overtaken = useNotice(({ overtaken }) => overtaken);
  if (!overtaken) return null;
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
          <Content overtaken={overtaken} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Content({ overtaken: { title, files, direction } }: { readonly overtaken: Overtaken }) {
  async function leave(): Promise<void> {
    await command('edit.forget', { direction });
    closeOverlay();
  }
  return (
    <>
      <Dialog.Title className={styles.title}>Somebody has changed this since</Dialog.Title>
      <Dialog.Description className={styles.description}>
        “{title}” cannot be {direction === 'undo' ? 'taken back' : 'made again'} without overwriting what was written
        after it. Nothing was changed.
      </Dialog.Description>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is too long scrolls, also by keys */}
      <section className={styles.files} tabIndex={0} aria-label="What differs">
        {files.map(({ file, left, now }) => (
          <div key={file}>
            <h2 className={styles.file}>{now === null ? `${file} is gone` : file}</h2>
            <Comparison lines={linesApart(left, now)} />
          </div>
        ))}
      </section>
      <div className={styles.buttons}>
        <button type="button" onClick={() => void leave()}>
          Leave it as it is, and go on
        </button>
        <button type="button" data-primary onClick={closeOverlay}>
          Close
        </button>
      </div>
    </>
  );
}

const signs: Readonly<Record<ComparedLine['mark'], string>> = { same: ' ', gone: '−', new: '+' };
const words: Readonly<Record<ComparedLine['mark'], string>> = { same: '', gone: 'yours: ', new: 'theirs: ' };

function Comparison({ lines }: { readonly lines: readonly ComparedLine[] }) {
  return (
    <pre className={styles.text}>
      {lines.map(({ number, mark, text }) => (
        <span key={number} className={styles[mark]}>
          <span aria-hidden="true">{signs[mark]} </span>
          <span className={styles.spoken}>{words[mark]}</span>
          {text}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
