import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startWebHost, type WebHost, type WebHostOptions } from '../../../electron/web/index.ts';
import { temporaryFolder } from '../temporary-book.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A host over a small page, that answers every message with itself. */
async function started(options: Partial<WebHostOptions> = {}): Promise<WebHost> {
  const pageFolder = temporaryFolder();
  mkdirSync(join(pageFolder, 'assets'));
  writeFileSync(
    join(pageFolder, 'index.html'),
    '<meta nonce="%WATCHBILL_NONCE%"><meta name="watchbill-secret" content="%WATCHBILL_SECRET%"><p>the page</p>',
  );
  writeFileSync(join(pageFolder, 'assets/index-abc.js'), 'const plain = 1;');
  writeFileSync(join(pageFolder, 'assets/index-abc.js.gz'), gzipSync('const plain = 1;'));
  writeFileSync(join(pageFolder, 'secret.txt'), 'not for anybody');
  const start = await startWebHost({
    pageFolder,
    answer: async (message) => message,
    subscribe: () => () => {},
    log: () => {},
    clock: Date.now,
    ...options,
  });
  if (!start.ok) throw new Error(start.error.message);
  onTestFinished(() => start.host.close());
  return start.host;
}

/** Asks as any program can: with whatever headers and path it likes. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asking.on('error', reject).end();
  });
}

/** Comes in by a fresh link: the cookie, and the secret of the page. */
async function enter(host: WebHost): Promise<{ readonly cookie: string; readonly secret: string }> {
  const { pathname, search } = new URL(host.freshLink());
  const entered = await ask(host.port, pathname + search);
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return { cookie, secret: /content="([^"]+)"/.exec(entered.body)?.[1] ?? '' };
}

interface Opening {
  readonly cookie?: string;
  readonly secret?: string;
  readonly origin?: string;
  readonly host?: string;
  readonly path?: string;
}

function socketTo(port: number, { cookie, secret, origin, host, path = '/socket' }: Opening): WebSocket {
  const headers = { ...(cookie ? { cookie } : {}), ...(host ? { host } : {}) };
  const address = `ws://127.0.0.1:${port}${path}`;
  const options = { headers, origin: origin ?? `http://127.0.0.1:${port}` };
  const socket = new WebSocket(address, secret === undefined ? [] : [`watchbill.${secret}`], options);
  onTestFinished(() => socket.terminate());
  return socket;
}

/** The status with which a socket is refused, or open. */
async function outcomeOf(socket: WebSocket): Promise<number | 'open'> {
  return new Promise((resolve) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
    socket.on('error', () => {});
  });
}

describe('a link', () => {
  test('becomes a cookie of this port, with a page that brings the secret and is never kept', async () => {
    const host = await started();
    const { pathname, search } = new URL(host.freshLink());
    const { status, headers, body } = await ask(host.port, pathname + search);
    expect(status).toBe(200);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^watchbill-${host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`)),
    ]);
    expect(body).toMatch(/content="[\w-]{43}"/);
    expect(headers['cache-control']).toBe('no-store');
  });

  test('works once, and says so', async () => {
    const host = await started();
    const { pathname, search } = new URL(host.freshLink());
    await ask(host.port, pathname + search);
    const again = await ask(host.port, pathname + search);
    expect(again.status).toBe(401);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body).toContain('press Enter in the terminal');
  });

  test('is worth nothing after ten minutes', async () => {
    let now = 0;
    const host = await started({ clock: () => now });
    const { pathname, search } = new URL(host.freshLink());
    now = 10 * 60_000 + 1;
    expect((await ask(host.port, pathname + search)).status).toBe(401);
  });
});

test('a program that was sent the cookie does not learn the secret by it', async () => {
  const host = await started();
  const { cookie, secret } = await enter(host);
  for (const path of ['/', '/rota', '/enter.html', '/?token=used']) {
    expect((await ask(host.port, path, { cookie })).body).not.toContain(secret);
  }
});

describe('without access there is nothing', () => {
  const ways: readonly [string, (port: number, cookie: string) => Promise<Answer>, number][] = [
    ['no token and no cookie', (port) => ask(port, '/'), 401],
    ['a token that nobody gave out', (port) => ask(port, `/?token=${'a'.repeat(43)}`), 401],
    ['an asset without the cookie', (port) => ask(port, '/assets/index-abc.js'), 401],
    [
      'the cookie of another port',
      (port, cookie) => ask(port, '/', { cookie: cookie.replace(`-${port}=`, `-${port + 1}=`) }),
      401,
    ],
    [
      'another host name, as a rebound one sends',
      (port, cookie) => ask(port, '/', { cookie, host: `evil.example:${port}` }),
      421,
    ],
    [
      'localhost, which is not the address of the link',
      (port, cookie) => ask(port, '/', { cookie, host: `localhost:${port}` }),
      421,
    ],
    ['another origin', (port, cookie) => ask(port, '/', { cookie, origin: 'https://evil.example' }), 403],
    [
      'another origin of this machine',
      (port, cookie) => ask(port, '/', { cookie, origin: `http://127.0.0.1:${port + 1}` }),
      403,
    ],
    ['an order instead of a question', (port, cookie) => ask(port, '/', { cookie }, 'POST'), 405],
    ['a file beside the assets', (port, cookie) => ask(port, '/secret.txt', { cookie }), 404],
    ['a path that leads out', (port, cookie) => ask(port, '/assets/../secret.txt', { cookie }), 404],
    [
      'a path that leads out, written otherwise',
      (port, cookie) => ask(port, '/assets/%2e%2e/secret.txt', { cookie }),
      404,
    ],
    ['a path that leads out, twice encoded', (port, cookie) => ask(port, '/assets/..%2fsecret.txt', { cookie }), 404],
  ];

  test.each(ways)('%s', async (_, way, status) => {
    const host = await started();
    const { cookie } = await enter(host);
    const answer = await way(host.port, cookie);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toMatch(/the page|not for anybody|plain/);
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
  });

  test.each<[string, (opening: Required<Pick<Opening, 'cookie' | 'secret'>>, port: number) => Opening, number]>([
    ['a socket without the cookie', ({ secret }) => ({ secret }), 401],
    ['a socket without the secret of the page', ({ cookie }) => ({ cookie }), 401],
    ['a socket with a wrong secret', ({ cookie }) => ({ cookie, secret: 'a'.repeat(43) }), 401],
    [
      'a socket with the secret in its address',
      ({ cookie, secret }) => ({ cookie, path: `/socket?secret=${secret}` }),
      401,
    ],
    [
      'a socket with the cookie of another port',
      ({ cookie, secret }, port) => ({ cookie: cookie.replace(`${port}`, `${port + 1}`), secret }),
      401,
    ],
    ['a socket from another origin', (opening) => ({ ...opening, origin: 'https://evil.example' }), 403],
    ['a socket for another host', (opening, port) => ({ ...opening, host: `evil.example:${port}` }), 421],
    ['a socket elsewhere', (opening) => ({ ...opening, path: '/other' }), 404],
  ])('%s', async (_, opening, status) => {
    const host = await started();
    expect(await outcomeOf(socketTo(host.port, opening(await enter(host), host.port)))).toBe(status);
  });
});

describe('with access', () => {
  test('every page address gives the page, never kept', async () => {
    const host = await started();
    const { cookie } = await enter(host);
    for (const path of ['/', '/problems', '/rota/payments']) {
      const { status, headers, body } = await ask(host.port, path, { cookie });
      expect({ status, cache: headers['cache-control'] }).toEqual({ status: 200, cache: 'no-store' });
      expect(body).toContain('the page');
    }
  });

  test('style elements need a nonce that is another for each answer', async () => {
    const host = await started();
    const { cookie } = await enter(host);
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { headers, body } = await ask(host.port, '/', { cookie });
        const nonce = /nonce="([^"]+)"/.exec(body)?.[1];
        expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('assets come compressed and are kept for ever', async () => {
    const host = await started();
    const { cookie } = await enter(host);
    const { headers } = await ask(host.port, '/assets/index-abc.js', { cookie, 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['cache-control']).toMatch(/immutable/);
    expect((await ask(host.port, '/assets/index-abc.js', { cookie })).body).toBe('const plain = 1;');
  });

  test('messages are answered and events come', async () => {
    let tell: (event: unknown) => void = () => {};
    const host = await started({
      subscribe: (listener) => {
        tell = listener;
        return () => {};
      },
    });
    const socket = socketTo(host.port, await enter(host));
    await once(socket, 'open');
    socket.send(JSON.stringify({ id: 7, message: { query: 'now' } }));
    expect(JSON.parse(String((await once(socket, 'message'))[0]))).toEqual({ id: 7, reply: { query: 'now' } });
    tell({ changed: ['book'] });
    expect(JSON.parse(String((await once(socket, 'message'))[0]))).toEqual({ event: { changed: ['book'] } });
  });

  test('1,000 messages at once are all answered, those beyond the limit with what to do', async () => {
    const release: (() => void)[] = [];
    const host = await started({ answer: () => new Promise((resolve) => release.push(() => resolve('done'))) });
    const socket = socketTo(host.port, await enter(host));
    await once(socket, 'open');
    const replies = new Map<number, unknown>();
    const all = new Promise<void>((resolve) => {
      socket.on('message', (data) => {
        const { id, reply } = JSON.parse(String(data));
        replies.set(id, reply);
        // The hundred that wait are answered once all others were.
        if (replies.size === 900) for (const answer of release) answer();
        if (replies.size === 1000) resolve();
      });
    });
    for (let id = 0; id < 1000; id++) socket.send(JSON.stringify({ id, message: null }));
    await all;
    expect([...replies.values()].filter((reply) => reply === 'done')).toHaveLength(100);
    expect(replies.get(999)).toMatchObject({
      ok: false,
      error: { code: 'too-many-messages', hint: expect.any(String) },
    });
  });

  test.each([
    ['binary', Buffer.from([1, 2, 3]), 1003],
    ['no JSON', '{', 1007],
    ['JSON without an id', '{"message":1}', 1007],
    ['too long', JSON.stringify({ id: 1, message: 'x'.repeat(2 ** 20) }), 1009],
  ])('a message that is %s ends the socket, and only that', async (_, message, code) => {
    const host = await started();
    const access = await enter(host);
    const [bad, good] = [socketTo(host.port, access), socketTo(host.port, access)];
    await Promise.all([once(bad, 'open'), once(good, 'open')]);
    bad.send(message);
    expect((await once(bad, 'close'))[0]).toBe(code);
    good.send(JSON.stringify({ id: 1, message: 'still here' }));
    expect(JSON.parse(String((await once(good, 'message'))[0]))).toEqual({ id: 1, reply: 'still here' });
  });

  test('a page that is cut off in the middle of an answer disturbs nobody, and is unsubscribed', async () => {
    const release: (() => void)[] = [];
    let subscribers = 0;
    const host = await started({
      answer: (message) =>
        message === 'slow' ? new Promise((resolve) => release.push(() => resolve(1))) : Promise.resolve(2),
      subscribe: () => {
        subscribers++;
        return () => subscribers--;
      },
    });
    const access = await enter(host);
    const [cut, other] = [socketTo(host.port, access), socketTo(host.port, access)];
    await Promise.all([once(cut, 'open'), once(other, 'open')]);
    cut.send(JSON.stringify({ id: 1, message: 'slow' }));
    cut.terminate();
    other.send(JSON.stringify({ id: 2, message: 'quick' }));
    await once(other, 'message');
    for (const answer of release) answer();
    other.send(JSON.stringify({ id: 3, message: 'quick' }));
    expect(JSON.parse(String((await once(other, 'message'))[0]))).toEqual({ id: 3, reply: 2 });
    expect(subscribers).toBe(1);
  });
});

test('what other hosts and sites ask for is told, and cannot flood the log either', async () => {
  const logged: string[] = [];
  let now = 0;
  const host = await started({ log: (line) => logged.push(line), clock: () => now });
  const { cookie } = await enter(host);
  for (let count = 0; count < 20; count++) await ask(host.port, '/', { cookie, host: 'evil.example' });
  now = 1000;
  expect(await outcomeOf(socketTo(host.port, { cookie, origin: 'https://evil.example' }))).toBe(403);
  expect(logged).toEqual([
    'a request was refused: This is the address of another host.',
    'a socket was refused: Forbidden (and 19 more like it)',
  ]);
});

test('a page can ask whether its socket would be refused', async () => {
  const host = await started();
  const { cookie, secret } = await enter(host);
  const headers = { cookie, 'watchbill-secret': secret };
  expect((await ask(host.port, '/socket', headers, 'HEAD')).status).toBe(204);
  for (const refused of [{ cookie }, { ...headers, cookie: '' }, { ...headers, 'watchbill-secret': 'a'.repeat(43) }])
    expect((await ask(host.port, '/socket', refused, 'HEAD')).status).toBe(401);
});

test('a page that misbehaves cannot flood the log', async () => {
  const logged: string[] = [];
  let now = 0;
  const host = await started({ log: (line) => logged.push(line), clock: () => now });
  const access = await enter(host);
  async function misbehave(times: number): Promise<void> {
    for (let count = 0; count < times; count++) {
      const socket = socketTo(host.port, access);
      await once(socket, 'open');
      socket.send('{');
      await once(socket, 'close');
    }
  }
  await misbehave(5);
  now = 1001;
  await misbehave(1);
  expect(logged).toEqual([
    'a page was cut off: a message that is not { id, message }',
    'a page was cut off: a message that is not { id, message } (and 4 more like it)',
  ]);
});

describe('odd requests end nothing', () => {
  test.each<[string, string, Record<string, string>, string, number]>([
    ['an address of slashes', '//', {}, 'GET', 401],
    ['an address with a broken escape', '/%E0%A4%A', {}, 'GET', 401],
    ['a part of a file that does not exist', '/assets/index-abc.js', { range: 'bytes=9-2' }, 'GET', 200],
  ])('%s', async (_, path, headers, method, status) => {
    const host = await started();
    const { cookie } = await enter(host);
    const withCookie = status === 200 ? { ...headers, cookie } : headers;
    expect((await ask(host.port, path, withCookie, method)).status).toBe(status);
    expect((await ask(host.port, '//', { cookie })).status).toBe(200);
  });

  test('a look ahead uses no link up', async () => {
    const host = await started();
    const { pathname, search } = new URL(host.freshLink());
    expect((await ask(host.port, pathname + search, {}, 'HEAD')).headers['set-cookie']).toBeUndefined();
    expect((await ask(host.port, pathname + search)).status).toBe(200);
  });

  test('a file that vanishes while the program runs', async () => {
    const pageFolder = temporaryFolder();
    mkdirSync(join(pageFolder, 'assets'));
    writeFileSync(join(pageFolder, 'index.html'), 'the page');
    writeFileSync(join(pageFolder, 'assets/a-1.js'), 'const gone = 1;');
    const host = await started({ pageFolder });
    const { cookie } = await enter(host);
    rmSync(join(pageFolder, 'assets/a-1.js'));
    await expect(ask(host.port, '/assets/a-1.js', { cookie })).rejects.toThrow();
    expect((await ask(host.port, '/', { cookie })).body).toContain('the page');
  });

  test('links and hidden files among the assets are not there, nor is a file whose compressed copy is a link', async () => {
    const pageFolder = temporaryFolder();
    const assets = join(pageFolder, 'assets');
    mkdirSync(join(pageFolder, 'elsewhere'));
    mkdirSync(assets);
    for (const name of ['index.html', 'elsewhere/secret.txt', 'assets/.hidden', 'assets/a-1.js', 'assets/b-1.js'])
      writeFileSync(join(pageFolder, name), name);
    symlinkSync('../elsewhere/secret.txt', join(assets, 'link.txt'));
    symlinkSync('../elsewhere', join(assets, 'folder'));
    symlinkSync('../elsewhere/secret.txt', join(assets, 'b-1.js.br'));
    const host = await started({ pageFolder });
    const { cookie } = await enter(host);
    const statuses: Record<string, number> = {};
    for (const name of ['a-1.js', 'link.txt', 'folder/secret.txt', '.hidden', 'b-1.js', '', '.'])
      statuses[name] = (await ask(host.port, `/assets/${name}`, { cookie, 'accept-encoding': 'br' })).status;
    expect(statuses).toEqual({
      'a-1.js': 200,
      'link.txt': 404,
      'folder/secret.txt': 404,
      '.hidden': 404,
      'b-1.js': 404,
      '': 404,
      '.': 404,
    });
  });

  test('a refused socket whose program hangs up', async () => {
    const host = await started();
    const stream = connect(host.port, '127.0.0.1');
    await once(stream, 'connect');
    stream.write(
      `GET /socket HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    stream.resetAndDestroy();
    expect((await ask(host.port, '/')).status).toBe(401);
  });
});

describe('starting and ending', () => {
  test('a page that is not built is told in a sentence', async () => {
    const start = await startWebHost({
      pageFolder: temporaryFolder(),
      answer: async () => null,
      subscribe: () => () => {},
      log: () => {},
      clock: Date.now,
    });
    expect(start).toMatchObject({ ok: false, error: { code: 'io', hint: expect.stringContaining('npm run build') } });
  });

  test('a page without its assets is told in a sentence', async () => {
    const pageFolder = temporaryFolder();
    writeFileSync(join(pageFolder, 'index.html'), 'the page');
    await expect(started({ pageFolder })).rejects.toThrow(`there is no page in ${pageFolder}`);
  });

  test('a refused socket that its program keeps open does not keep ours from ending', async () => {
    const host = await started();
    const stream = connect({ port: host.port, host: '127.0.0.1', allowHalfOpen: true });
    onTestFinished(() => void stream.destroy());
    stream.write('GET /socket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    expect(String((await once(stream, 'data'))[0])).toMatch(/^HTTP\/1.1 421 Misdirected Request\r\n/);
    await host.close();
    await expect(ask(host.port, '/')).rejects.toThrow('ECONNREFUSED');
  });

  test('a page that does not read does not keep the program from ending', async () => {
    let tell: (event: unknown) => void = () => {};
    const host = await started({
      subscribe: (listener) => {
        tell = listener;
        return () => {};
      },
    });
    const socket = socketTo(host.port, await enter(host));
    await once(socket, 'open');
    socket.pause();
    for (let count = 0; count < 40; count++) tell('x'.repeat(100_000));
    await host.close();
    await expect(ask(host.port, '/')).rejects.toThrow('ECONNREFUSED');
  });

  test('a port in use is told in a sentence', async () => {
    const { port } = await started();
    const pageFolder = temporaryFolder();
    mkdirSync(join(pageFolder, 'assets'));
    writeFileSync(join(pageFolder, 'index.html'), 'the page');
    const second = await startWebHost({
      port,
      pageFolder,
      answer: async () => null,
      subscribe: () => () => {},
      log: () => {},
      clock: Date.now,
    });
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'port-in-use', message: `port ${port} is in use`, hint: expect.stringMatching(/free one/) },
    });
  });

  test('the end closes every page', async () => {
    const host = await started();
    const socket = socketTo(host.port, await enter(host));
    await once(socket, 'open');
    const closed = once(socket, 'close');
    await host.close();
    expect((await closed)[0]).toBe(1001);
    await expect(ask(host.port, '/')).rejects.toThrow('ECONNREFUSED');
  });
});
