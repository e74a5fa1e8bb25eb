import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { limitedLog } from '../limited-log.ts';
import { isPageAddress, newNonce, type PageTemplate, readPage } from '../page/index.ts';
import { type Access, accessTo } from './access.ts';
import { pagePolicy, refuse, safetyHeaders, sendHtml } from './answers.ts';
import { type AssetServer, assetServer } from './assets.ts';
import { type SocketWork, serveSocket } from './socket.ts';

export interface WebHostOptions extends Omit<SocketWork, 'log'> {
  readonly log: (line: string) => void;
  /** Without: a free one. */
  readonly port?: number;
  /** The built page: index.html and assets/. */
  readonly pageFolder: string;
  /** Milliseconds. */
  readonly clock: () => number;
}

export interface WebHost {
  readonly port: number;
  /** A link that works once. */
  freshLink(): string;
  close(): Promise<void>;
}

export type WebHostStart =
  | { readonly ok: true; readonly host: WebHost }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string; readonly hint: string } };

const ADDRESS = '127.0.0.1';
const PING = 30_000;
/** In milliseconds: how long a page may take to say goodbye. */
const PATIENCE = 500;
const FRESH_LINK = 'press Enter in the terminal where Watchbill runs, and open the link it prints';

/** Starts the loopback server: this machine only, nothing without a link (interface.md of the design). */
export async function startWebHost(options: WebHostOptions): Promise<WebHostStart> {
  const page = readPage(options.pageFolder);
  const serveAsset = assetServer(join(options.pageFolder, 'assets'));
  if (!page || !serveAsset) {
    const hint = 'build the page again: npm run build';
    return { ok: false, error: { code: 'io', message: `there is no page in ${options.pageFolder}`, hint } };
  }
  const server = createServer();
  const failure = await listen(server, options.port ?? 0);
  if (failure) return { ok: false, error: failure };
  const { port } = server.address() as AddressInfo;
  const access = accessTo(port, options.clock);
  const log = limitedLog(options.log, options.clock);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 1024 * 1024,
    handleProtocols: (protocols) => [...protocols][0] ?? false,
  });
  sockets.on('connection', (socket) => serveSocket(socket, { ...options, log }));
  const serve = pageServer(port, access, page, serveAsset, log);
  server.on('request', (request, response) => {
    try {
      serve(request, response);
    } catch (error) {
      // No request, however odd, may end the program for the others.
      log('request', `a request failed: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Something went wrong inside Watchbill.');
    }
  });
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    const refusal = whySocketRefused(request, port, access);
    if (refusal === undefined) {
      sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
    } else {
      if (refusal !== 401) log('refused', `a socket was refused: ${STATUS_CODES[refusal]}`);
      refuseSocket(stream, refusal);
    }
  });
  const alive = new WeakSet<WebSocket>();
  sockets.on('connection', (socket) => {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
  });
  const pings = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, PING).unref();
  return {
    ok: true,
    host: {
      port,
      freshLink: () => `http://${ADDRESS}:${port}/?token=${access.newToken()}`,
      async close() {
        clearInterval(pings);
        const closed = new Promise((resolve) => server.close(resolve));
        for (const socket of sockets.clients) socket.close(1001, 'Watchbill ends');
        sockets.close();
        server.closeIdleConnections();
        // A page that does not read would keep the program from ending.
        const force = setTimeout(() => {
          for (const socket of sockets.clients) socket.terminate();
          server.closeAllConnections();
        }, PATIENCE);
        await closed;
        clearTimeout(force);
      },
    },
  };
}

function listen(server: Server, port: number): Promise<Extract<WebHostStart, { ok: false }>['error'] | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(
        error.code === 'EADDRINUSE'
          ? {
              code: 'port-in-use',
              message: `port ${port} is in use`,
              hint: 'choose another, or leave --port out for a free one',
            }
          : {
              code: 'io',
              message: `port ${port} cannot be opened (${error.code})`,
              hint: 'choose another with --port',
            },
      );
    });
    server.listen(port, ADDRESS, () => resolve(undefined));
  });
}

/** Answers requests for the page and its assets. */
function pageServer(port: number, access: Access, page: PageTemplate, serveAsset: AssetServer, log: SocketWork['log']) {
  const origin = `http://${ADDRESS}:${port}`;
  function sendPage(response: ServerResponse, headers: OutgoingHttpHeaders = {}, secret?: string): void {
    const nonce = newNonce();
    const policy = { 'Content-Security-Policy': pagePolicy(port, nonce) };
    sendHtml(response, 200, page(nonce, secret), { ...policy, ...headers });
  }
  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(safetyHeaders(port))) if (value) response.setHeader(name, value);
    const refusal = whyRefused(request, `${ADDRESS}:${port}`, origin);
    if (refusal) {
      log('refused', `a request was refused: ${refusal[1]}`);
      refuse(response, ...refusal);
      return;
    }
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    const token = new URLSearchParams(query).get('token');
    // A look ahead (HEAD, as link previews do) uses no link up.
    if (token !== null && path === '/' && request.method === 'GET') {
      const cookie = access.enter(token);
      if (cookie) sendPage(response, { 'Set-Cookie': cookie }, access.secret);
      else refuse(response, 401, `This link was used or is too old: ${FRESH_LINK}.`);
    } else if (!access.hasCookie(request)) {
      refuse(response, 401, `This page needs a link: ${FRESH_LINK}.`);
    } else if (path === '/socket') {
      // A browser does not tell a page why its socket was refused: the page asks.
      const secret = request.headers['watchbill-secret'];
      if (typeof secret === 'string' && access.isSecret(secret)) response.writeHead(204).end();
      else refuse(response, 401, `This page needs a link: ${FRESH_LINK}.`);
    } else if (path.startsWith('/assets/')) serveAsset(path.slice('/assets/'.length), request, response);
    else if (isPageAddress(path)) sendPage(response);
    else refuse(response, 404, 'There is no such file.');
  };
}

/** Requests that are none of ours, whatever they carry: for another host, from another site, or to change something. */
function whyRefused({ headers, method }: IncomingMessage, host: string, origin: string): [number, string] | undefined {
  if (headers.host !== host) return [421, 'This is the address of another host.'];
  if (headers.origin !== undefined && headers.origin !== origin) return [403, 'Another site may not ask here.'];
  return method === 'GET' || method === 'HEAD' ? undefined : [405, 'Only GET is answered here.'];
}

/** The socket wants all of it: the right host and origin, the cookie, and the secret of the page. Gives a status. */
function whySocketRefused(request: IncomingMessage, port: number, access: Access): number | undefined {
  const { host, origin, 'sec-websocket-protocol': protocol = '' } = request.headers;
  if (host !== `${ADDRESS}:${port}`) return 421;
  if (origin !== `http://${ADDRESS}:${port}`) return 403;
  const secret = /^watchbill\.([\w-]+)$/.exec(protocol)?.[1];
  const mayEnter = access.hasCookie(request) && secret !== undefined && access.isSecret(secret);
  if (!mayEnter) return 401;
  return request.url === '/socket' ? undefined : 404;
}

function refuseSocket(stream: Duplex, status: number): void {
  const answer = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  // No longer the server's: a program that keeps it open would keep ours from ending.
  stream.end(answer, () => stream.destroy());
}
