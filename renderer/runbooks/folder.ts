/** The address of the list of the runbooks in a folder. */
export function folderAddress(folder: string): string {
  return `/runbooks?${new URLSearchParams({ folder })}`;
}

/** The folder whose runbooks an address lists; empty: all. */
export function folderIn(search: string): string {
  return new URLSearchParams(search).get('folder') ?? '';
}
