import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** The headers of every answer: nothing from elsewhere is loaded, nothing of ours is shown or read elsewhere. */
export function safetyHeaders(port: number): OutgoingHttpHeaders {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${port}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
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

/** The page behind a link: it replaces its own address, so that the used token does not stay in it. */
export const enteringPage =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Watchbill</title></html>';
