import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** What an address of the page stands for: the page itself, whatever it shows; one of its files; or nothing. */
export type PageFile =
  | { readonly kind: 'page' }
  | { readonly kind: 'asset'; readonly path: string; readonly type: string }
  | { readonly kind: 'none' };

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Finds what an address of the built page stands for, by the path in it. Files are found by their name in a list that is
 * read once, never by a path, so that none leads out of the folder.
 */
export function pageFiles(pageFolder: string): (path: string) => PageFile {
  const assets = join(pageFolder, 'assets');
  const names = plainFiles(assets);
  return (path) => {
    if (path.startsWith('/assets/')) {
      const name = path.slice('/assets/'.length);
      const type = types[extname(name)];
      return names.has(name) && type !== undefined
        ? { kind: 'asset', path: join(assets, name), type }
        : { kind: 'none' };
    }
    return isPageAddress(path) ? { kind: 'page' } : { kind: 'none' };
  };
}

/**
 * Whether an address that is no asset's is one of the page. What looks like a file is none of it, but for runbooks, whose
 * addresses are the paths of their files: the core alone reads those.
 */
export function isPageAddress(path: string): boolean {
  return !path.includes('.') || /^\/runbooks(?:-edit)?\//.test(path);
}

function plainFiles(folder: string): ReadonlySet<string> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  } catch {
    return new Set();
  }
}
