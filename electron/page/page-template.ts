import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads the built page: a function that makes it ready for one answer, with the nonce that its policy names and, behind a
 * link, the secret. Undefined where the page is not built.
 */
export function readPage(pageFolder: string): PageTemplate | undefined {
  try {
    const page = readFileSync(join(pageFolder, 'index.html'), 'utf8');
    return (nonce, secret) =>
      page.replaceAll('%WATCHBILL_NONCE%', nonce).replaceAll('%WATCHBILL_SECRET%', secret ?? '');
  } catch {
    return undefined;
  }
}

export type PageTemplate = (nonce: string, secret?: string) => string;

/** A word that a style element of the page must carry: another for each answer. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}
