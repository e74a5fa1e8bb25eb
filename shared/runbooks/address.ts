import type { Labels } from './for-alert.ts';

/** The address of a runbook's page, and of a heading in it. */
export function runbookAddress(path: string, slug?: string): string {
  const page = `/runbooks/${path.split('/').map(encodeURIComponent).join('/')}`;
  return slug === undefined ? page : `${page}#${encodeURIComponent(slug)}`;
}

/** The path of the runbook that an address shows; empty: none. */
export function runbookPathIn(address: string): string {
  return address.split('/').slice(2).map(decoded).join('/');
}

/** What percent signs stand for; where they stand for nothing, the text as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The labels of an alert that an address carries behind its `?`. */
export function labelsIn(search: string): Labels {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The labels of an alert as an address carries them, with the `?`; empty without any. */
export function labelsOf(alert: Labels): string {
  const written = new URLSearchParams(alert).toString();
  return written === '' ? '' : `?${written}`;
}
