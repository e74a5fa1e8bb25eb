import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The two pages of the host, made ready for each answer. */
export interface PageTemplates {
  /** The app, with the nonce that its policy names. */
  app(nonce: string): string;
  /** The page behind a link, with the secret. */
  entering(secret: string): string;
}

/** Reads the built pages; undefined where they are not built. */
export function readPages(pageFolder: string): PageTemplates | undefined {
  try {
    const app = readFileSync(join(pageFolder, 'index.html'), 'utf8');
    const entering = readFileSync(join(pageFolder, 'enter.html'), 'utf8');
    return {
      app: (nonce) => app.replaceAll('%WATCHBILL_NONCE%', nonce),
      entering: (secret) => entering.replaceAll('%WATCHBILL_SECRET%', secret),
    };
  } catch {
    return undefined;
  }
}

/** A word that a style element of the page must carry: another for each answer. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}
