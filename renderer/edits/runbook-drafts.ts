import { create } from 'zustand';

/** A runbook that is being written and not saved yet. */
export interface RunbookDraft {
  /** The text of the file from which the writing began; null for a new runbook. */
  readonly base: string | null;
  readonly text: string;
}

const PREFIX = 'watchbill.runbook-draft.';

/** What is written and not saved, by path. It also lies in the storage of the page, so that it outlives that. */
export const useRunbookDrafts = create<{ readonly drafts: Readonly<Record<string, RunbookDraft>> }>(() => ({
  drafts: storedDrafts(),
}));

/** Keeps what was written. */
export function keepRunbookDraft(path: string, draft: RunbookDraft): void {
  useRunbookDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [path]: draft } }));
  try {
    localStorage.setItem(PREFIX + path, JSON.stringify(draft));
  } catch {
    // A full storage: what was written stays while the window is open.
  }
}

/** Lets go of what was written, since it was saved or is not wanted. */
export function dropRunbookDraft(path: string): void {
  useRunbookDrafts.setState(({ drafts: { [path]: _, ...drafts } }) => ({ drafts }));
  localStorage.removeItem(PREFIX + path);
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
