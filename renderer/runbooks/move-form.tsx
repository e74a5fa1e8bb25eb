import { useEffect, useId, useState } from 'react';
import { runbookAddress } from '../../shared/runbooks/index.ts';
import { saveEdit } from '../edits/index.ts';
import { goTo, useAnswer } from '../stores/index.ts';
import styles from './move-form.module.css';

interface MoveFormProps {
  readonly path: string;
  readonly onClose: () => void;
}

/** Gives a runbook another path, and shows which files change with it. */
export function MoveForm({ path, onClose }: MoveFormProps) {
  const id = useId();
  const [to, setTo] = useState(path);
  const isMoved = to.trim() !== '' && to !== path;
  const edit = { kind: 'runbook.move' as const, path, to };
  const preview = useAnswer('edit.preview', isMoved ? { edit } : undefined);
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  async function move(): Promise<void> {
    if (!isMoved) return;
    const reply = await saveEdit(edit);
    if (reply.ok) goTo(runbookAddress(to), { replace: true });
  }
  const others = preview?.ok ? preview.value.files.length - 2 : 0;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <label htmlFor={id}>Path below runbooks/</label>
      <input
        id={id}
        type="text"
        value={to}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setTo(target.value)}
      />
      <div className={styles.preview} role="status">
        {isMoved && preview && !preview.ok && `${preview.error.message}. ${preview.error.hint}`}
        {isMoved && preview?.ok && (
          <>
            {others === 0
              ? 'No other file changes.'
              : `${others} other ${others === 1 ? 'file changes' : 'files change'}:`}
            <ul>
              {preview.value.files.slice(2).map((file) => (
                <li key={file}>{file}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={styles.buttons}>
        <button type="submit" data-primary="" disabled={!isMoved || !preview?.ok}>
          Move
        </button>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
