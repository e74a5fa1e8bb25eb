import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { cutFrontMatter, runbookAddress, runbookPathIn } from '../../shared/runbooks/index.ts';
import {
  dropRunbookDraft,
  keepRunbookDraft,
  type RunbookDraft,
  runbookDraft,
  saveEdit,
  useRunbookDraft,
} from '../edits/index.ts';
import { Markdown } from '../markdown/index.ts';
import { goTo, useAnswer, useCore, useRoute } from '../stores/index.ts';
import { KeyHint, PageLink } from '../ui/index.ts';
import type { Linkable } from './completions.ts';
import { merged } from './merged.ts';
import styles from './runbook-editor-page.module.css';
import { TextEditor } from './text-editor.tsx';

/** A runbook as plain text, and beside it as it will read. */
export function RunbookEditorPage() {
  const path = useRoute(({ path }) => runbookPathIn(path));
  const draft = useRunbookDraft(path);
  const reply = useAnswer('runbook.source', { path });
  if (!reply) return null;
  const now = reply.ok ? reply.value.text.replaceAll('\r\n', '\n') : null;
  if (now === null && !draft) {
    return (
      <div className={styles.missing}>
        <h1>{reply.ok ? '' : reply.error.message}</h1>
        <PageLink to="/runbooks">All runbooks</PageLink>
      </div>
    );
  }
  return <Editor key={path} path={path} raw={reply.ok ? reply.value.text : null} now={now} draft={draft} />;
}

interface EditorProps {
  readonly path: string;
  /** The file as it is; null: there is none. */
  readonly raw: string | null;
  /** The same with plain line ends. */
  readonly now: string | null;
  readonly draft: RunbookDraft | undefined;
}

function Editor({ path, raw, now, draft }: EditorProps) {
  const base = draft ? draft.base : now;
  const text = draft?.text ?? now ?? '';
  const linkable = useLinkable();
  const [said, setSaid] = useState('');
  // The text itself never waits for how it will read.
  const shown = useDeferredValue(text);
  const isOvertaken = base !== now;
  const address = runbookAddress(path);

  function write(to: string): void {
    setSaid('');
    if (to === base) dropRunbookDraft(path);
    else keepRunbookDraft(path, { base, text: to });
  }

  async function save(): Promise<void> {
    if (!draft) return goTo(address);
    // Somebody else's lines are never written over: first they are taken in.
    if (isOvertaken) return;
    const reply = await saveEdit({ kind: 'runbook.write', path, before: raw, text });
    if (!reply.ok) return;
    const newest = runbookDraft(path);
    // What was written while it was being saved is not saved yet.
    if (newest && newest.text !== text) return keepRunbookDraft(path, { base: text, text: newest.text });
    dropRunbookDraft(path);
    goTo(address);
  }

  function discard(): void {
    dropRunbookDraft(path);
    goTo(now === null ? '/runbooks' : address);
  }

  function takeIn(): void {
    const both = now === null ? text : merged(base ?? '', text, now);
    if (both === undefined) setSaid('Both of you changed the same lines: copy yours, take theirs, and write again.');
    else keepRunbookDraft(path, { base: now, text: both });
  }

  useEffect(() => {
    if (!draft) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [draft]);

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>
          {base === null && 'New: '}
          {path}
        </h1>
        <span className={styles.hint}>
          <kbd>[[</kbd> links <KeyHint keys="mod+s" /> saves
        </span>
        {draft && (
          <button type="button" onClick={discard}>
            Discard
          </button>
        )}
        <button type="button" data-primary="" disabled={isOvertaken} onClick={() => void save()}>
          {draft ? 'Save' : 'Close'}
        </button>
      </header>
      {isOvertaken && (
        <div className={styles.overtaken} role="alert">
          <p>
            {now === null
              ? 'This runbook was deleted or moved meanwhile.'
              : 'Somebody else has changed this runbook meanwhile.'}{' '}
            Nothing is lost: {said || 'your text is here, theirs is in the file.'}
          </p>
          <button type="button" onClick={takeIn}>
            {now === null ? 'Write it anew' : 'Put mine on top of theirs'}
          </button>
          {now !== null && (
            <button type="button" onClick={() => keepRunbookDraft(path, { base: now, text: now })}>
              Take theirs
            </button>
          )}
        </div>
      )}
      <div className={styles.sides}>
        <TextEditor
          path={path}
          value={text}
          linkable={linkable}
          onChange={write}
          onSave={() => void save()}
          onLeave={() => goTo(now === null ? '/runbooks' : address)}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is too long scrolls, also by keys */}
        <section className={styles.preview} tabIndex={0} aria-label="How it will read">
          <Markdown path={path} text={cutFrontMatter(shown).body} />
        </section>
      </div>
    </div>
  );
}

function useLinkable(): Linkable {
  const runbooks = useAnswer('runbooks', {});
  const services = useAnswer('services', {});
  const people = useCore(({ session }) => session?.people);
  return useMemo(
    () => ({
      runbooks: runbooks?.ok ? runbooks.value : [],
      services: services?.ok ? services.value : [],
      people: people ?? [],
    }),
    [runbooks, services, people],
  );
}
