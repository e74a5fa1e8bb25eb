/** Where a text leads that is being typed: what is listed, and how the wanted name in it begins. */
export interface TypedPath {
  /** Null: the user's own folder. Undefined: no full path yet. */
  readonly folder: string | null | undefined;
  readonly beginning: string;
}

/** The folder to look into while a path is typed: up to its last separator. */
export function typedPath(text: string): TypedPath {
  const path = bare(text);
  if (path === '') return { folder: null, beginning: '' };
  if (path === '~') return { folder: path, beginning: '' };
  const end = Math.max(path.lastIndexOf('/'), isOfWindows(path) ? path.lastIndexOf('\\') : -1) + 1;
  return end === 0 ? { folder: undefined, beginning: '' } : { folder: path.slice(0, end), beginning: path.slice(end) };
}

/** The folder that a text names: without the quotes it was copied with, and without the book's own file at its end. */
export function namedFolder(text: string): string {
  const path = bare(text);
  return path.replace(isOfWindows(path) ? /[/\\]watchbill\.yaml$/i : /\/watchbill\.yaml$/, '') || path;
}

/** The path of a folder with a separator at its end: what one types next is in it. */
export function within(folder: string): string {
  const separator = isOfWindows(folder) ? '\\' : '/';
  return folder.endsWith(separator) ? folder : `${folder}${separator}`;
}

function bare(text: string): string {
  return text
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
}

/** Elsewhere a backslash may be part of a name. */
function isOfWindows(path: string): boolean {
  return /^[a-z]:|^\\\\/i.test(path);
}
