/** What becomes of one file. */
export interface FileChange {
  /** Absolute. */
  readonly path: string;
  /** The text that the change is based on; null: there must be no such file. */
  readonly before: string | null;
  /** The new text; null: the file is deleted. */
  readonly after: string | null;
}

/**
 * Why nothing was written. `changed`: somebody else changed the file since it was read; `exists`: a new file's name is
 * taken; `io`: the system refused (disk full, no permission, …), or the file is marked as read-only.
 */
export interface WriteError {
  readonly code: 'changed' | 'exists' | 'io';
  readonly message: string;
  readonly path: string;
}

/** All files written, or none and the reason. */
export type WriteResult = { readonly ok: true } | { readonly ok: false; readonly error: WriteError };
