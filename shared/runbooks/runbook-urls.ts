import { decoded } from './address.ts';

/** Where runbooks lie that alerts link to: the folder below runbooks/ (empty: itself) by how their addresses begin. */
export type RunbookUrls = Readonly<Record<string, string>>;

/**
 * The runbook that an alert's link means, of those that there are, by the longest beginning that fits: with the ending of
 * the file or without, as a folder's own page, in capitals or not. A path below runbooks/ means itself.
 */
export function mappedPath(link: string, urls: RunbookUrls, paths: readonly string[]): string | undefined {
  const begins = Object.keys(urls).filter((prefix) => link.startsWith(prefix));
  const prefix = begins.sort((a, b) => b.length - a.length)[0];
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(link);
  if (prefix === undefined && isAddress) return undefined;
  const folder = prefix === undefined ? '' : (urls[prefix] ?? '');
  const rest = decoded((prefix === undefined ? link : link.slice(prefix.length)).replace(/[?#].*$/, ''));
  const wanted = plainPath(`${folder}/${rest}`);
  const candidates = ['', '.md', '.markdown', '/index.md', '/_index.md', '/readme.md'].map((end) => `${wanted}${end}`);
  return candidates.map((candidate) => paths.find((path) => plainPath(path) === candidate)).find((path) => path);
}

/** Without slashes that say nothing, and in small letters: sites write addresses as they like. */
function plainPath(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
    .toLowerCase();
}
