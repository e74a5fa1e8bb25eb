import { decoded } from '../../shared/runbooks/index.ts';

/** Where a link in a runbook leads. */
export type LinkTarget =
  | { readonly kind: 'heading'; readonly slug: string }
  | { readonly kind: 'runbook'; readonly path: string; readonly slug: string | undefined }
  /** A file beside the runbooks that is none of them. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'outside'; readonly url: string }
  /** It leads out of the runbooks, or nowhere. */
  | { readonly kind: 'none' };

/** Resolves a link of the runbook at a path. Paths are below runbooks/; those that begin with `/` begin there. */
export function targetOf(from: string, href: string): LinkTarget {
  if (/^(?:https?|mailto|tel):/i.test(href)) return { kind: 'outside', url: href };
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
