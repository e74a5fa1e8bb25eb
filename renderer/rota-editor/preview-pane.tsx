import type { Consequences as Facts } from '../../shared/consequences/index.ts';
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

/** What an edit would do, beside the form: on the timeline and in words. Without one the rota as it is. */
export function PreviewPane({ rota, timeZone, isNew, edit, why }: PreviewPaneProps) {
  const preview = useAnswer('edit.preview', edit && { edit });
  const firstChange = edit && preview?.ok ? firstChangeIn(preview.value.consequences) : undefined;
  return (
    <aside className={styles.preview} aria-label="Preview">
      {edit ? (
        preview?.ok && <p className={styles.title}>{preview.value.title}</p>
      ) : (
        <p className={styles.faint}>{why}</p>
      )}
      {(edit || !isNew) && <DraftTimeline {...{ rota, timeZone, isNew, edit, firstChange }} />}
      {edit && preview?.ok && <Consequences of={preview.value.consequences} notes={preview.value.notes} />}
      {edit && preview && !preview.ok && (
        <p className={styles.bad} role="alert">
          {preview.error.message}. {preview.error.hint}
        </p>
      )}
    </aside>
  );
}

/** When somebody gains or loses a shift for the first time. */
function firstChangeIn({ gained, lost }: Facts): number | undefined {
  const starts = [...gained, ...lost].map(({ start }) => start);
  return starts.length === 0 ? undefined : Math.min(...starts);
}
