import { autocompletion, closeCompletion, completionStatus } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { getNonce } from 'get-nonce';
import { useEffect, useRef } from 'react';
import { type Linkable, linkCompletions } from './completions.ts';
import styles from './text-editor.module.css';

interface TextEditorProps {
  /** Of the runbook: what links start from. */
  readonly path: string;
  readonly value: string;
  readonly linkable: Linkable;
  readonly onChange: (text: string) => void;
  /** Ctrl or Cmd with S or Enter. */
  readonly onSave: () => void;
  /** Escape, where it closes nothing else. */
  readonly onLeave: () => void;
}

/**
 * The plain text of a runbook, with line numbers, its own undo and links behind `[[`. Tab leaves it, as any field: nobody
 * is caught in it.
 */
export function TextEditor({ path, value, linkable, onChange, onSave, onLeave }: TextEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const newest = useRef({ linkable, onChange, onSave, onLeave });
  newest.current = { linkable, onChange, onSave, onLeave };
  const first = useRef(value);
  useEffect(() => {
    const parent = place.current;
    if (!parent) return;
    const save = () => {
      newest.current.onSave();
      return true;
    };
    const made = new EditorView({
      parent,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          EditorView.cspNonce.of(getNonce() ?? ''),
          lineNumbers(),
          history(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': 'Text of the runbook', spellcheck: 'true' }),
          autocompletion({ override: [linkCompletions(path, () => newest.current.linkable)], icons: false }),
          keymap.of([
            { key: 'Mod-s', run: save },
            { key: 'Mod-Enter', run: save },
            {
              key: 'Escape',
              run: (editor) => {
                if (completionStatus(editor.state) === 'active') return closeCompletion(editor);
                newest.current.onLeave();
                return true;
              },
            },
            ...defaultKeymap,
            ...historyKeymap,
          ]),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) newest.current.onChange(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    made.focus();
    return () => made.destroy();
  }, [path]);
  // What comes from elsewhere, as one step that can be undone.
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);
  return <div ref={place} className={styles.editor} />;
}
