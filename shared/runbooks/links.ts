import { decoded } from './address.ts';

/** Where a link in a runbook leads. */
export type LinkTarget =
  | { readonly kind: 'heading'; readonly slug: string }
  | { readonly kind: 'runbook'; readonly path: string; readonly slug: string | undefined }
  /** A file beside the runbooks that is none of them. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'outside'; readonly url: string }
  /** Another page of the app, by a link such as `watchbill://people/ada`. */
  | { readonly kind: 'app'; readonly link: string }
  /** It leads out of the runbooks, or nowhere. */
  | { readonly kind: 'none' };

/** Resolves a link of the runbook at a path. Paths are below runbooks/; those that begin with `/` begin there. */
export function targetOf(from: string, href: string): LinkTarget {
  if (/^(?:https?|mailto|tel):/i.test(href)) return { kind: 'outside', url: href };
  if (/^watchbill:\/\//i.test(href)) return { kind: 'app', link: href };
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//')) return { kind: 'none' };
  const [address = '', fragment] = href.split('#', 2);
  const slug = fragment === undefined || fragment === '' ? undefined : decoded(fragment);
  if (address === '') return slug === undefined ? { kind: 'none' } : { kind: 'heading', slug };
  const path = joined(from, decoded(address.split('?', 1)[0] ?? ''));
  if (path === undefined) return { kind: 'none' };
  return /\.(?:md|markdown)$/i.test(path) ? { kind: 'runbook', path, slug } : { kind: 'file', path };
}

/** A path beside another one; undefined for one that leads out. */
function joined(from: string, address: string): string | undefined {
  const parts = address.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of address.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join('/');
}

/** The address from one runbook to a file below runbooks/, as a link has it: `../shared/dns.md`. */
export function relativeAddress(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared).map(asInLinks)];
  return steps.join('/');
}

/** What would end the address of a link, or begin another part of it, is written by percent signs. */
function asInLinks(name: string): string {
  return name.replace(/[\s()<>#?%\\]/g, (sign) =>
    encodeURIComponent(sign).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29')),
  );
}
