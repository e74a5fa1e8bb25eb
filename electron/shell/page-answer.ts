import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy, newNonce, pageFiles, readPage } from '../page/index.ts';
import { addressIn } from './origin.ts';
import { crashedPage, plainPage } from './plain-pages.ts';

/** The address of the page that is shown where the real one breaks again and again. */
export const CRASHED = '/-/crashed';

const headers = {
  'Content-Security-Policy': contentSecurityPolicy({ connect: "'none'" }),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Answers requests for the built page and its files, and refuses all others. Never rejects. */
export function pageAnswers(pageFolder: string): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  const page = readPage(pageFolder);
  const find = pageFiles(pageFolder);
  return async ({ url, method }) => {
    const address = addressIn(url);
    if (address === undefined) return html(404, plainPage('This is the address of another program.'));
    if (method !== 'GET' && method !== 'HEAD') return html(405, plainPage('Only GET is answered here.'));
    const path = address.split(/[?#]/, 1)[0] ?? '/';
    if (path === CRASHED) return html(200, crashedPage);
    const file = find(path);
    if (file.kind === 'none') return html(404, plainPage('There is no such file.'));
    if (file.kind === 'asset') return asset(file.path, file.type);
    if (!page) return html(500, plainPage('The page is not built: run npm run build, then start Watchbill again.'));
    const nonce = newNonce();
    const policy = contentSecurityPolicy({ connect: "'none'", nonce });
    return html(200, page(nonce), { 'Content-Security-Policy': policy });
  };
}

async function asset(path: string, type: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(path)), { headers: { ...headers, 'Content-Type': type } });
  } catch {
    return html(404, plainPage('This file is gone: start Watchbill again.'));
  }
}

function html(status: number, text: string, more: Readonly<Record<string, string>> = {}): Response {
  const type = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(text, { status, headers: { ...headers, ...type, ...more } });
}
