import { whyNotAnId } from '../../shared/book/index.ts';

/** A file of the book that Watchbill knows, told by where it lies. */
export interface BookFile {
  /** Inside the book, with `/`. */
  readonly path: string;
  readonly kind: 'book' | 'person' | 'service' | 'rota' | 'override';
  /** The name without the ending; empty for watchbill.yaml. */
  readonly id: string;
  /** Of an override: the id of its rota. */
  readonly rota?: string;
}

/** The code of the problem that the folder of the book cannot be found. */
export const NO_BOOK_FOLDER = 'no-book-folder';

/** The file that marks a folder as a book. */
export const BOOK_FILE = 'watchbill.yaml';

const folders: Readonly<Record<string, BookFile['kind']>> = { people: 'person', services: 'service', rotas: 'rota' };

/** What kind of file lies at a path inside the book; undefined for what Watchbill leaves alone. */
export function bookFileAt(path: string): BookFile | undefined {
  if (path === BOOK_FILE) return { path, kind: 'book', id: '' };
  const match = /^(people|services|rotas)\/(?:([^/]+)\/)?([^/]+)\.yaml$/.exec(path);
  const [, folder, rota, id] = match ?? [];
  if (folder === undefined || id === undefined || id.startsWith('.')) return undefined;
  if (rota !== undefined) return folder === 'rotas' ? { path, kind: 'override', id, rota } : undefined;
  const kind = folders[folder];
  return kind && { path, kind, id };
}

/** Whether a path is that of a runbook or of a run of one, which are read where they are needed and not with the book. */
export function isRunbookFile(path: string): boolean {
  if (/^runbooks\/\.runs\/\d{4}\/[^/\\.][^/\\]*\.yaml$/.test(path)) return true;
  return (
    /^runbooks\/.+\.(?:md|markdown)$/i.test(path) &&
    path.split('/').every((part) => part !== '' && !part.startsWith('.')) &&
    !/[\\\p{Cc}]/u.test(path)
  );
}

/** Why the name of a file cannot be an id, or undefined. */
export function whyNotNamed({ kind, id, rota }: BookFile): string | undefined {
  if (kind === 'book') return undefined;
  if (kind === 'override') return whyNotAnId(id, 'override') ?? (rota === undefined ? undefined : whyNotAnId(rota));
  return whyNotAnId(id);
}
