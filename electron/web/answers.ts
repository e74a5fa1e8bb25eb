import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/**
 * What the browser may do with an answer: nothing from elsewhere is loaded, nothing of ours is shown elsewhere. Style
 * elements need the nonce, where there is one: dialogs bring theirs along.
 */
export function contentSecurityPolicy(port: number, nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ws://127.0.0.1:${port}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers of every answer: it is read by nobody else, and is what it says it is. */
export function safetyHeaders(port: number): OutgoingHttpHeaders {
  return {
    'Content-Security-Policy': contentSecurityPolicy(port),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** Answers with a page that is never kept. */
export function sendHtml(
  response: ServerResponse,
  status: number,
  html: string,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers });
  response.end(html);
}

/** Refuses in one sentence that says what to do. */
export function refuse(response: ServerResponse, status: number, sentence: string): void {
  sendHtml(
    response,
    status,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Watchbill</title><p>${sentence}</p></html>`,
  );
}
