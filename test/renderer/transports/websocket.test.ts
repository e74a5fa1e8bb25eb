import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Client, Connection } from '../../../renderer/client.ts';
import { connectBySocket } from '../../../renderer/transports/index.ts';
import type { CoreEvent } from '../../../shared/contract.ts';

/** A socket that is opened, cut and answered by the test. */
class SocketStandIn extends EventTarget {
  static all: SocketStandIn[] = [];
  readonly sent: string[] = [];
  readonly address: string;
  readonly protocol: string;
  constructor(address: string, protocol: string) {
    super();
    this.address = address;
    this.protocol = protocol;
    SocketStandIn.all.push(this);
  }
  send(frame: string): void {
    this.sent.push(frame);
  }
  open(): void {
    this.dispatchEvent(new Event('open'));
  }
  cut(): void {
    this.dispatchEvent(new Event('close'));
  }
  receive(frame: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(frame) }));
  }
}

/** What the host answers when it is asked why; undefined: it is not there. */
let pageStatus: number | undefined;
/** What the browser keeps. */
let secret: string | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  SocketStandIn.all = [];
  pageStatus = undefined;
  secret = 'secret';
  vi.stubGlobal('WebSocket', SocketStandIn);
  vi.stubGlobal('fetch', async () => {
    if (pageStatus === undefined) throw new TypeError('not there');
    return { status: pageStatus };
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function latest(): SocketStandIn {
  const socket = SocketStandIn.all.at(-1);
  if (!socket) throw new Error('no socket was opened');
  return socket;
}

function connected(): { client: Client; told: Connection[]; events: CoreEvent[] } {
  const client = connectBySocket('ws://127.0.0.1:1/socket', () => secret);
  const told: Connection[] = [];
  const events: CoreEvent[] = [];
  client.onConnection((connection) => told.push(connection));
  client.onEvent((event) => events.push(event));
  latest().open();
  return { client, told, events };
}

/** Lets time pass while no new socket can be opened. */
async function downFor(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 50) {
    const before = SocketStandIn.all.length;
    await vi.advanceTimersByTimeAsync(50);
    if (SocketStandIn.all.length > before) latest().cut();
  }
}

describe('a break', () => {
  test('shorter than two seconds is never told', async () => {
    const { told } = connected();
    latest().cut();
    await downFor(1500);
    await vi.advanceTimersByTimeAsync(450);
    latest().open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
  });

  test('of more than two seconds is told once, and its end', async () => {
    const { told } = connected();
    latest().cut();
    await downFor(1950);
    expect(told).toEqual([]);
    await downFor(10_000);
    expect(told).toEqual(['reconnecting']);
    await vi.advanceTimersByTimeAsync(10_000);
    latest().open();
    expect(told).toEqual(['reconnecting', 'connected']);
  });

  test('is tried to be ended again and again, at last every ten seconds', async () => {
    connected();
    latest().cut();
    const first = SocketStandIn.all.length;
    await downFor(250 + 500 + 1000 + 2000 + 4000 + 8000 + 200);
    expect(SocketStandIn.all.length - first).toBe(6);
    await downFor(20_000);
    expect(SocketStandIn.all.length - first).toBe(8);
  });

  test('fails what was asked, and is followed by word that everything may have changed', async () => {
    const { client, events } = connected();
    const asked = client.query('now', {});
    latest().cut();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    await vi.advanceTimersByTimeAsync(300);
    expect(events).toEqual([]);
    latest().open();
    expect(events).toEqual([{ changed: ['book', 'settings'] }]);
  });

  test('keeps what is asked meanwhile until it is over', async () => {
    const { client } = connected();
    latest().cut();
    const asked = client.query('problems', {});
    await vi.advanceTimersByTimeAsync(300);
    latest().open();
    const [frame] = latest().sent;
    const { id, message } = JSON.parse(frame ?? '');
    expect(message).toEqual({ query: 'problems', input: {} });
    latest().receive({ id, reply: { ok: true, value: [] } });
    expect(await asked).toEqual({ ok: true, value: [] });
  });
});

describe('locked out', () => {
  test('a page whose host was started anew says that it needs a fresh link', async () => {
    const { told } = connected();
    latest().cut();
    pageStatus = 401;
    await downFor(300);
    expect(told).toEqual(['locked-out']);
    await downFor(10_000);
    expect(told).toEqual(['locked-out']);
  });

  test('a host that is only gone locks nobody out', async () => {
    const { told } = connected();
    latest().cut();
    await downFor(30_000);
    expect(told).toEqual(['reconnecting']);
  });

  test('a page that was opened without a link opens no socket and answers that it cannot be reached', async () => {
    secret = undefined;
    const client = connectBySocket('ws://127.0.0.1:1/socket', () => secret);
    const told: Connection[] = [];
    client.onConnection((connection) => told.push(connection));
    expect(await client.query('now', {})).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    expect(told).toEqual(['locked-out']);
    expect(SocketStandIn.all).toEqual([]);
  });

  test('a page that needs a fresh link tries on slowly, and answers meanwhile at once what to do', async () => {
    const { client } = connected();
    latest().cut();
    pageStatus = 401;
    await downFor(300);
    const first = SocketStandIn.all.length;
    expect(await client.query('now', {})).toMatchObject({ ok: false, error: { hint: expect.stringMatching(/Enter/) } });
    await downFor(30_000);
    expect(SocketStandIn.all.length - first).toBe(3);
  });

  test('a link that is opened in another tab lets the page in, and everything may have changed', async () => {
    const { told, events } = connected();
    latest().cut();
    pageStatus = 401;
    await downFor(300);
    secret = 'fresh';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(latest().protocol).toBe('watchbill.fresh');
    latest().open();
    expect(told).toEqual(['locked-out', 'connected']);
    expect(events).toEqual([{ changed: ['book', 'settings'] }]);
  });

  test('a page without a secret is let in as well, and asks again for what was refused', async () => {
    secret = undefined;
    const client = connectBySocket('ws://127.0.0.1:1/socket', () => secret);
    const events: CoreEvent[] = [];
    client.onEvent((event) => events.push(event));
    await vi.advanceTimersByTimeAsync(10_000);
    secret = 'fresh';
    await vi.advanceTimersByTimeAsync(10_000);
    latest().open();
    expect(events).toEqual([{ changed: ['book', 'settings'] }]);
  });

  test('when that host is gone as well, the page no longer asks for a link that nobody can give', async () => {
    const { told } = connected();
    latest().cut();
    pageStatus = 401;
    await downFor(300);
    pageStatus = undefined;
    await downFor(10_000);
    expect(told).toEqual(['locked-out', 'reconnecting']);
  });
});

test('a page whose first connection fails asks again once there is one', async () => {
  const client = connectBySocket('ws://127.0.0.1:1/socket', () => secret);
  const events: CoreEvent[] = [];
  client.onEvent((event) => events.push(event));
  const asked = client.query('now', {});
  latest().cut();
  expect(await asked).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
  await vi.advanceTimersByTimeAsync(300);
  latest().open();
  expect(events).toEqual([{ changed: ['book', 'settings'] }]);
});

test('a host that cuts the page off although it would let it in locks nobody out', async () => {
  const { told } = connected();
  latest().cut();
  pageStatus = 204;
  await downFor(2500);
  expect(told).toEqual(['reconnecting']);
});

test('the secret is shown to the host with the socket, and nowhere in its address', () => {
  connected();
  expect(latest()).toMatchObject({ address: 'ws://127.0.0.1:1/socket', protocol: 'watchbill.secret' });
});
