import { create } from 'zustand';
import { useCore } from '../stores/index.ts';

/** A runbook that is being written and not saved yet. */
export interface RunbookDraft {
  /** The text of the file from which the writing began; null for a new runbook. */
  readonly base: string | null;
  readonly text: string;
}

const PREFIX = 'watchbill.runbook-draft ';

/** What is written and not saved, by book and path. It also lies in the storage of the page, so that it outlives that. */
const useDrafts = create<{ readonly drafts: Readonly<Record<string, RunbookDraft>> }>(() => ({
  drafts: storedDrafts(),
}));

/** What is written of a runbook of the open book and not saved; undefined where nothing is. */
export function useRunbookDraft(path: string): RunbookDraft | undefined {
  const folder = useCore(({ session }) => session?.book?.folder);
  return useDrafts(({ drafts }) => drafts[keyOf(folder, path)]);
}

/** The same outside of a component. */
export function runbookDraft(path: string): RunbookDraft | undefined {
  return useDrafts.getState().drafts[keyHere(path)];
}

/** Keeps what was written. */
export function keepRunbookDraft(path: string, draft: RunbookDraft): void {
  const key = keyHere(path);
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // A full storage: what was written stays while the window is open.
  }
}

/** Lets go of what was written, since it was saved or is not wanted. */
export function dropRunbookDraft(path: string): void {
  const key = keyHere(path);
  useDrafts.setState(({ drafts: { [key]: _, ...drafts } }) => ({ drafts }));
  localStorage.removeItem(PREFIX + key);
}

function keyHere(path: string): string {
  return keyOf(useCore.getState().session?.book?.folder, path);
}

function keyOf(folder: string | undefined, path: string): string {
  return `${folder ?? ''}\n${path}`;
}

function storedDrafts(): Readonly<Record<string, RunbookDraft>> {
  const drafts: Record<string, RunbookDraft> = {};
  for (const key of Object.keys(localStorage)) {
    const draft = key.startsWith(PREFIX) ? draftIn(localStorage.getItem(key) ?? '') : undefined;
    if (draft) drafts[key.slice(PREFIX.length)] = draft;
  }
  return drafts;
}

function draftIn(stored: string): RunbookDraft | undefined {
  try {
    const { base, text }: { base?: unknown; text?: unknown } = JSON.parse(stored);
    return typeof text === 'string' && (base === null || typeof base === 'string') ? { base, text } : undefined;
  } catch {
    return undefined;
  }
}
