import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { contentSecurityPolicy } from '../page/index.ts';

/** The policy of the page behind the socket of a port. */
export function pagePolicy(port: number, nonce?: string): string {
  const connect = `'self' ws://127.0.0.1:${port}`;
  return contentSecurityPolicy(nonce === undefined ? { connect } : { connect, nonce });
}

/** The headers of every answer: it is read by nobody else, and is what it says it is. */
export function safetyHeaders(port: number): OutgoingHttpHeaders {
  return {
    'Content-Security-Policy': pagePolicy(port),
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
