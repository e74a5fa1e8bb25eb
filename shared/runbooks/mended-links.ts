import { relativeAddress, targetOf } from './links.ts';
import { withAddresses } from './written-links.ts';

/** Where site generators keep what is served from the top: a link that begins with `/` may mean a file in one of these. */
const roots = ['', 'docs', 'content', 'static', 'docs/assets', 'public'] as const;

/**
 * A text of a collection of runbooks with links that lead to files again, where a site generator would have found them:
 * from the top of the site, without the ending of the file, to a folder's own page, or as its own references
 * (`{{< ref "page.md" >}}`). `files` holds all files of the collection, by path; those that lead somewhere stay.
 */
export function withMendedLinks(path: string, text: string, files: ReadonlySet<string>): string {
  const plain = text.replace(/\(\{\{[<%]\s*(?:rel)?ref\s+"?([^"\s]+)"?\s*[%>]\}\}\)/g, '($1)');
  return withAddresses(plain, ({ url }) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return undefined;
    const fragment = /#.*$/.exec(url)?.[0] ?? '';
    const target = candidates(path, url.slice(0, url.length - fragment.length)).find((file) => files.has(file));
    if (target === undefined) return undefined;
    const mended = relativeAddress(path, target) + fragment;
    const before = targetOf(path, url);
    const isFine =
      !url.startsWith('/') && (before.kind === 'runbook' || before.kind === 'file') && before.path === target;
    return isFine ? undefined : mended;
  });
}

function candidates(path: string, url: string): string[] {
  const address = url.replace(/\?.*$/, '').replace(/\/+$/, '');
  // A page is served as a folder: what is beside its file is above it there.
  const froms = url.startsWith('/') ? roots.map((root) => `${root}/x`) : [path, path.replace(/\.\w+$/, '/x')];
  return froms.flatMap((from) => {
    const relative = url.startsWith('/') ? address.slice(1) : address;
    const target = targetOf(from.replace(/^\//, ''), relative === '' ? '.' : relative);
    const base = target.kind === 'runbook' || target.kind === 'file' ? target.path : undefined;
    if (base === undefined) return [];
    return ['', '.md', '.markdown', '/index.md', '/_index.md', '/README.md'].map((end) => base + end);
  });
}
