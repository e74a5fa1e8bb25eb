import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type ExaminedRunbook, nameOf, type Runbook, TEMPLATE_FOLDER } from '../../shared/runbooks/index.ts';
import { examine } from './examine.ts';
import { type ReadRunbook, readRunbook } from './read-runbook.ts';

/** The runbooks of a book: everything of Markdown below runbooks/. */
export interface Shelf {
  /** All of them by path. Looks at the folder each time, and reads what has changed there. */
  list(): Promise<readonly Runbook[]>;
  /** The same, each with its links and what is wrong with its front matter. */
  examined(): Promise<readonly ExaminedRunbook[]>;
  /** Of each by path, what changes whenever its file does. */
  versions(): Promise<ReadonlyMap<string, string>>;
  /** The same of one; undefined where it is not there. */
  version(path: string): Promise<string | undefined>;
  /**
   * One with its text; undefined where there is none of that path, also where it leads out of the folder. Rejects with a
   * system error where it is there and cannot be read.
   */
  read(path: string): Promise<ReadRunbook | undefined>;
  /** The whole text of one, front matter and all; undefined as above. */
  source(path: string): Promise<string | undefined>;
  /** The paths of all of them. */
  paths(): Promise<readonly string[]>;
  /** The paths of all files below the folder, hidden ones left out. */
  files(): Promise<readonly string[]>;
  /** What the book keeps of finished runs, as far as it can be read: texts, by their path in it. */
  runs(): Promise<readonly { readonly file: string; readonly text: string }[]>;
  /** The templates for new runbooks that the book has, by the names of their files without the ending. */
  templates(): Promise<ReadonlyMap<string, string>>;
  /** The bytes of a picture beside the runbooks, and of what kind it is; undefined as above. */
  picture(path: string): Promise<Picture | undefined>;
}

export interface Picture {
  /** `image/png`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Below the folder of the book. */
const FOLDER = 'runbooks';

/** So many files are read at a time. */
const AT_ONCE = 32;

/** In bytes: nobody looks at a larger picture in a runbook. */
export const LARGEST_PICTURE = 20_000_000;

const pictures: ReadonlyMap<string, string> = new Map(
  Object.entries({
    avif: 'image/avif',
    gif: 'image/gif',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    png: 'image/png',
    svg: 'image/svg+xml',
    webp: 'image/webp',
  }),
);

interface Known {
  readonly modified: number;
  readonly size: number;
  readonly examined: ExaminedRunbook;
}

/** Opens the runbooks of the book in a folder. */
export function openShelf(bookFolder: string): Shelf {
  const folder = join(bookFolder, FOLDER);
  let known: ReadonlyMap<string, Known> = new Map();

  async function look(path: string): Promise<readonly [string, Known] | undefined> {
    try {
      const { mtimeMs: modified, size } = await stat(join(folder, path));
      const before = known.get(path);
      if (before?.modified === modified && before.size === size) return [path, before];
      return [path, { modified, size, examined: examine(path, await readFile(join(folder, path), 'utf8')) }];
    } catch {
      // Gone since the folder was listed, or not to be read: then it is none.
      return undefined;
    }
  }

  async function examined(): Promise<readonly ExaminedRunbook[]> {
    const paths = await markdownBelow(folder);
    const found: (readonly [string, Known])[] = [];
    for (let at = 0; at < paths.length; at += AT_ONCE) {
      const some = await Promise.all(paths.slice(at, at + AT_ONCE).map(look));
      found.push(...some.filter((one) => one !== undefined));
    }
    known = new Map(found);
    return found.map(([, { examined }]) => examined);
  }

  /** The full path of something in the folder; undefined for what leads out of it, also by way of a link. */
  async function inside(path: string): Promise<string | undefined> {
    try {
      const [root, found] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
      return found.startsWith(root + sep) ? found : undefined;
    } catch {
      return undefined;
    }
  }

  async function source(path: string): Promise<string | undefined> {
    const full = isMarkdown(path) ? await inside(path) : undefined;
    return full === undefined ? undefined : readFile(full, 'utf8');
  }

  async function version(path: string): Promise<string | undefined> {
    try {
      const { mtimeMs, size } = await stat(join(folder, path));
      return `${mtimeMs} ${size}`;
    } catch {
      return undefined;
    }
  }

  return {
    list: async () => (await examined()).map(({ runbook }) => runbook),
    examined,
    async versions() {
      const paths = await markdownBelow(folder);
      const found = new Map<string, string>();
      for (let at = 0; at < paths.length; at += AT_ONCE) {
        const some = paths.slice(at, at + AT_ONCE);
        const those = await Promise.all(some.map(version));
        for (const [index, path] of some.entries()) {
          const its = those[index];
          if (its !== undefined) found.set(path, its);
        }
      }
      return found;
    },
    version,
    async read(path) {
      const text = await source(path);
      return text === undefined ? undefined : readRunbook(path, text);
    },
    source,
    paths: () => markdownBelow(folder),
    files: () => filesBelow(folder),
    async runs() {
      const files = await filesBelow(join(folder, '.runs'));
      const texts = await Promise.all(
        files
          .filter((file) => file.endsWith('.yaml'))
          .map(async (file) => ({
            file: `${FOLDER}/.runs/${file}`,
            text: await readFile(join(folder, '.runs', file), 'utf8').catch(() => ''),
          })),
      );
      return texts.filter(({ text }) => text !== '');
    },
    async templates() {
      const files = (await markdownBelow(join(folder, TEMPLATE_FOLDER))).filter((file) => !file.includes('/'));
      const texts = await Promise.all(
        files.map((file) => readFile(join(folder, TEMPLATE_FOLDER, file), 'utf8').catch(() => undefined)),
      );
      return new Map(
        files.flatMap((file, at) => {
          const text = texts[at];
          return text === undefined ? [] : [[nameOf(file), text] as const];
        }),
      );
    },
    async picture(path) {
      const type = pictures.get(path.split('.').at(-1)?.toLowerCase() ?? '');
      const full = type === undefined ? undefined : await inside(path);
      if (type === undefined || full === undefined) return undefined;
      const { size } = await stat(full);
      return size > LARGEST_PICTURE ? undefined : { type, bytes: await readFile(full) };
    },
  };
}

/** The paths of the Markdown files below a folder, as below. */
async function markdownBelow(folder: string): Promise<readonly string[]> {
  return (await filesBelow(folder)).filter(isMarkdown);
}

/** The paths of the files below a folder, with `/` between, by name. Hidden files and folders are left alone. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  async function walk(below: string): Promise<void> {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) paths.push(path);
    }
  }
  await walk('');
  return paths.sort();
}

/** Whether a path is that of a runbook, by its ending. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
