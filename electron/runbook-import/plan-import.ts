import { existsSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, isAbsolute, join, resolve, sep } from 'node:path';
import { slugOf } from '../../shared/edits/index.ts';
import { failed, given, type Outcome } from '../../shared/failure/index.ts';
import { cutFrontMatter, linksIn, targetOf, withMendedLinks } from '../../shared/runbooks/index.ts';
import { type CollectedFile, collect, type LeftOut } from './collection.ts';

/** What an import would do, worked out before anything is written. */
export interface ImportPlan {
  /** The full path of the folder from which is taken. */
  readonly source: string;
  /** Below runbooks/: where it goes. */
  readonly into: string;
  /** Texts to be written, by path below `into`. */
  readonly runbooks: ReadonlyMap<string, string>;
  /** Files to be copied as they are, by path below both folders. */
  readonly attachments: readonly string[];
  /** In so many of the texts links were mended. */
  readonly mended: number;
  readonly leftOut: readonly LeftOut[];
}

export interface ImportQuestion {
  readonly folder: string;
  /** Below runbooks/; empty: named as the folder. */
  readonly into: string;
  /** Of the book. */
  readonly bookFolder: string;
}

/** In bytes: no runbook and no picture in one is larger. */
const LARGEST_TEXT = 2_000_000;
const LARGEST_FILE = 20_000_000;

/** Works out what is taken from a folder of Markdown: its texts, and the files that they link to. */
export async function planImport({ folder, into, bookFolder }: ImportQuestion): Promise<Outcome<ImportPlan>> {
  const source = resolve(folder.trim().replace(/^~(?=$|[/\\])/, homedir()));
  if (!isAbsolute(folder.trim()) && !folder.trim().startsWith('~')) {
    return failed('no-folder', `"${folder}" is no full path`, 'Begin with / or ~ (on Windows with a drive).');
  }
  if (!existsSync(source) || !statSync(source).isDirectory()) {
    return failed('no-folder', `there is no folder ${source}`, 'Check the path for a slip.');
  }
  const real = realpathSync(source) + sep;
  const own = realpathSync(bookFolder) + sep;
  if (own.startsWith(real) || real.startsWith(join(own, 'runbooks') + sep)) {
    return failed('own-folder', `${source} is this book itself`, 'Name a folder outside of its runbooks.');
  }
  const place = into.trim().replace(/^\/+|\/+$/g, '') || slugOf(basename(source)) || 'imported';
  if (place.split('/').some((part) => part === '' || part.startsWith('.') || /[\\:*?"<>|\p{Cc}]/u.test(part))) {
    return failed('invalid-path', `"${place}" is no folder for runbooks`, 'Use names without a dot at the beginning.');
  }
  try {
    return given(await planned(source, place, bookFolder));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed('no-folder', `${source} cannot be imported (${why})`, 'Check its permissions, or name another.');
  }
}

async function planned(source: string, into: string, bookFolder: string): Promise<ImportPlan> {
  const { files, leftOut: passed } = await collect(source);
  const all = new Set(files.map(({ path }) => path));
  const leftOut = [...passed];
  const runbooks = new Map<string, string>();
  const wanted = new Set<string>();
  let mended = 0;
  for (const file of files.filter(({ path }) => isMarkdown(path))) {
    const read = await textOf(source, file);
    const why = typeof read === 'string' ? whyNotTaken(file.path, into, bookFolder, read) : read.why;
    if (typeof read !== 'string' || why !== undefined) {
      leftOut.push({ path: file.path, why: why ?? '' });
      continue;
    }
    const text = withMendedLinks(file.path, read, all);
    if (text !== read) mended++;
    runbooks.set(file.path, text);
    for (const { url } of linksIn(text)) {
      const target = targetOf(file.path, url);
      if (target.kind === 'file') wanted.add(target.path);
    }
  }
  const attachments: string[] = [];
  for (const { path, size } of files.filter(({ path }) => !isMarkdown(path))) {
    const isKept = wanted.has(path) || /^(?:licen[cs]e|copying|notice)(?:\.\w+)?$/i.test(basename(path));
    if (!isKept) leftOut.push({ path, why: 'no runbook shows it or links to it' });
    else if (size > LARGEST_FILE) leftOut.push({ path, why: `larger than ${LARGEST_FILE / 1_000_000} MB` });
    else if (existsSync(join(bookFolder, 'runbooks', into, path))) leftOut.push({ path, why: 'there is one already' });
    else attachments.push(path);
  }
  return { source, into, runbooks, attachments, mended, leftOut };
}

async function textOf(source: string, { path, size }: CollectedFile): Promise<string | { readonly why: string }> {
  if (size > LARGEST_TEXT) return { why: `larger than ${LARGEST_TEXT / 1_000_000} MB` };
  const bytes = await readFile(join(source, path));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { why: 'not written in UTF-8' };
  }
}

function whyNotTaken(path: string, into: string, bookFolder: string, text: string): string | undefined {
  if (existsSync(join(bookFolder, 'runbooks', into, path))) return 'there is one already';
  if (path.split('/').some((part) => /[\\:*?"<>|\p{Cc}]/u.test(part))) return 'no name for every system';
  return cutFrontMatter(text).body.trim() === '' ? 'nothing in it but front matter' : undefined;
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
