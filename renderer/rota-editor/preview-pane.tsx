import type { BookEdit } from '../../shared/contract.ts';
import { Consequences } from '../consequences/index.ts';
import { useAnswer } from '../stores/index.ts';
import { DraftTimeline } from '../timeline/index.ts';
import styles from './preview-pane.module.css';

interface PreviewPaneProps {
  readonly rota: string;
  readonly timeZone: string;
  readonly isNew: boolean;
  /** Undefined while the draft cannot be saved as it is. */
  readonly edit: BookEdit | undefined;
  /** Why there is no edit. */
  readonly why: string;
}

/** What an edit would do, beside the form: on the timeline and in words. */
export function PreviewPane({ rota, timeZone, isNew, edit, why }: PreviewPaneProps) {
  const preview = useAnswer('edit.preview', edit && { edit });
  return (
    <aside className={styles.preview} aria-label="Preview">
      {edit ? (
        <>
          {preview?.ok && <p className={styles.title}>{preview.value.title}</p>}
          <DraftTimeline rota={rota} timeZone={timeZone} edit={edit} isNew={isNew} />
          {preview?.ok && <Consequences of={preview.value.consequences} notes={preview.value.notes} />}
          {preview && !preview.ok && (
            <p className={styles.bad} role="alert">
              {preview.error.message}. {preview.error.hint}
            </p>
          )}
        </>
      ) : (
        <p className={styles.faint}>{why}</p>
      )}
    </aside>
  );
}
