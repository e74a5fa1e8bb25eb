/** The journals that this process is writing by, so that a book opened meanwhile does not undo them. */
const active = new Set<string>();

/** Does something while a journal counts as in use by this process. */
export async function whileActive<T>(path: string, action: () => Promise<T>): Promise<T> {
  active.add(path);
  try {
    return await action();
  } finally {
    active.delete(path);
  }
}

/** Whether this process is writing by a journal right now. */
export function isActive(path: string): boolean {
  return active.has(path);
}
