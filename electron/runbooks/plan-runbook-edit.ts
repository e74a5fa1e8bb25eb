import type { Book } from '../../shared/book/index.ts';
import type { BookChange, PlannedEdit, YamlEdit } from '../../shared/edits/index.ts';
import { failed, given, type Outcome } from '../../shared/failure/index.ts';
import { type RunbookEdit, relativeAddress, targetOf, withAddresses } from '../../shared/runbooks/index.ts';
import { editedYaml } from '../book/index.ts';
import { readYaml } from '../yaml/index.ts';
import { readRunbook } from './read-runbook.ts';
import { reviewedOn } from './reviewed-on.ts';
import type { Shelf } from './shelf.ts';

export interface RunbookEditContext {
  readonly shelf: Shelf;
  readonly book: Pick<Book, 'services'>;
  /** `2026-11-29`, in the zone of the book. */
  readonly today: string;
}

type Plan = Outcome<PlannedEdit>;

/** Works out an edit of runbooks, from the files as they are now. */
export function planOf(edit: RunbookEdit, context: RunbookEditContext): Promise<Plan> {
  switch (edit.kind) {
    case 'runbook.write':
      return planWriting(edit);
    case 'runbook.move':
      return planMove(edit, context);
    case 'runbook.remove':
      return planRemoval(edit, context);
    case 'runbook.review':
      return planReview(edit, context);
  }
}

type EditOf<K extends RunbookEdit['kind']> = Extract<RunbookEdit, { readonly kind: K }>;

async function planWriting({ path, before, text }: EditOf<'runbook.write'>): Promise<Plan> {
  const odd = whyNotAPath(path);
  if (odd) return odd;
  const { runbook, problems } = readRunbook(path, text);
  return given({
    title: before === null ? `New runbook: ${runbook.title}` : `Runbook edited: ${runbook.title}`,
    changes: [{ path: inBook(path), before, text: inStyleOf(before, text) }],
    notes: problems.map(({ line, message }) => `line ${line}: ${message}`),
  });
}

async function planRemoval({ path }: EditOf<'runbook.remove'>, { shelf }: RunbookEditContext): Promise<Plan> {
  const text = await shelf.source(path);
  if (text === undefined) return unknown(path);
  const linking: string[] = [];
  for (const other of await shelf.paths()) {
    if (other === path) continue;
    const source = await readable(shelf, other);
    if (
      source !== undefined &&
      withAddresses(source, ({ url }) => (leadsTo(other, url, path) ? '' : undefined)) !== source
    ) {
      linking.push(other);
    }
  }
  return given({
    title: `Runbook deleted: ${readRunbook(path, text).runbook.title}`,
    changes: [{ path: inBook(path), before: text, text: null }],
    notes: linking.map((other) => `${other} links to it: that link will lead nowhere`),
  });
}

async function planReview({ path }: EditOf<'runbook.review'>, { shelf, today }: RunbookEditContext): Promise<Plan> {
  const before = await shelf.source(path);
  if (before === undefined) return unknown(path);
  const text = await reviewedOn(before, today);
  if (!text.ok) return text;
  const { title } = readRunbook(path, before).runbook;
  return given({
    title: `Reviewed today: ${title}`,
    changes: [{ path: inBook(path), before, text: text.value }],
    notes: [],
  });
}

async function planMove({ path, to }: EditOf<'runbook.move'>, { shelf, book }: RunbookEditContext): Promise<Plan> {
  const odd = whyNotAPath(to);
  if (odd) return odd;
  const before = await shelf.source(path);
  if (before === undefined) return unknown(path);
  const paths = await shelf.paths();
  if (paths.includes(to)) {
    return failed('exists', `there is a runbook ${to} already`, 'Choose another name.');
  }
  const movedText = withAddresses(before, ({ url }) => readdressed(path, to, url));
  const changes: BookChange[] = [
    { path: inBook(path), before, text: null },
    { path: inBook(to), before: null, text: movedText },
  ];
  const moved: YamlEdit = { op: 'set', path: ['runbook'], value: to };
  const notes: string[] = [];
  for (const other of paths) {
    if (other === path) continue;
    const source = await readable(shelf, other);
    if (source === undefined) continue;
    const text = withAddresses(source, ({ url }) =>
      leadsTo(other, url, path) ? relativeAddress(other, to) + fragmentOf(url) : undefined,
    );
    if (text === source) continue;
    changes.push({ path: inBook(other), before: source, text });
    notes.push(`${other} links to it, and follows`);
  }
  for (const { file, text: source } of await shelf.runs()) {
    const text = source.includes(path) && runbookOfRun(source) === path ? await editedYaml(source, [moved]) : undefined;
    if (text !== undefined) changes.push({ path: file, before: source, text });
  }
  changes.push(...servicesAfter(book, path, to));
  return given({ title: `Runbook moved: ${path} to ${to}`, changes, notes });
}

/** The services that name the runbook, by its new path. */
function servicesAfter({ services }: Pick<Book, 'services'>, path: string, to: string): BookChange[] {
  const plain = (file: string) => file.replace(/\.(?:md|markdown)$/i, '');
  return [...services.values()].flatMap(({ source, runbooks }): BookChange[] => {
    const edits = runbooks.flatMap((named, at): YamlEdit[] => {
      if (named !== path && named !== plain(path)) return [];
      return [{ op: 'set', path: ['runbooks', at], value: named === path ? to : plain(to) }];
    });
    return edits.length > 0 ? [{ path: source.file, edits }] : [];
  });
}

/** A runbook that cannot be read now is passed over: nothing of it is changed. */
async function readable(shelf: Shelf, path: string): Promise<string | undefined> {
  return shelf.source(path).catch(() => undefined);
}

/** Of which runbook a run says it is. */
function runbookOfRun(text: string): unknown {
  const { value } = readYaml(text);
  return typeof value === 'object' && value !== null && 'runbook' in value ? value.runbook : undefined;
}

/** The address of a link of the runbook itself, after it was moved. */
function readdressed(path: string, to: string, url: string): string | undefined {
  if (url.startsWith('/')) return undefined;
  const target = targetOf(path, url);
  switch (target.kind) {
    case 'runbook':
      return relativeAddress(to, target.path === path ? to : target.path) + fragmentOf(url);
    case 'file':
      return relativeAddress(to, target.path) + fragmentOf(url);
    default:
      return undefined;
  }
}

function leadsTo(from: string, url: string, path: string): boolean {
  const target = targetOf(from, url);
  return target.kind === 'runbook' && target.path === path;
}

function fragmentOf(url: string): string {
  const at = url.search(/[?#]/);
  return at < 0 ? '' : url.slice(at);
}

function inBook(path: string): string {
  return `runbooks/${path}`;
}

/** With the line ends and the byte order mark that the file had: an editor in the page knows neither. */
function inStyleOf(before: string | null, text: string): string {
  if (before === null) return text.endsWith('\n') ? text : `${text}\n`;
  const ends = before.includes('\r\n') && !text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return before.startsWith('\uFEFF') && !text.startsWith('\uFEFF') ? `\uFEFF${ends}` : ends;
}

function whyNotAPath(path: string) {
  const parts = path.split('/');
  if (!/\.(?:md|markdown)$/i.test(path)) {
    return failed('invalid-path', `${path} is no name of a runbook`, 'Let it end in .md.');
  }
  if (
    parts.some((part) => part === '' || part.startsWith('.') || /[\\:*?"<>|\p{Cc}]/u.test(part) || part.endsWith(' '))
  ) {
    const hint = 'Use folders and names without a dot at the beginning, and none of \\ : * ? " < > |';
    return failed('invalid-path', `${path} cannot be the path of a runbook on every system`, hint);
  }
  return undefined;
}

function unknown(path: string) {
  return failed(
    'unknown-runbook',
    `there is no runbook ${path} in this book`,
    'It may have been moved: look at the list.',
  );
}
