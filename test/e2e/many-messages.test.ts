import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { goodBook } from '../electron/temporary-book.ts';
import { endOf, serveApp } from './served-app.ts';

/** Opens a socket as the page behind a link does. */
async function socketBehind(link: string): Promise<WebSocket> {
  const { origin, host } = new URL(link);
  const entered = await fetch(link);
  const secret = /name="watchbill-secret" content="([^"]+)"/.exec(await entered.text())?.[1];
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const socket = new WebSocket(`ws://${host}/socket`, `watchbill.${secret}`, { origin, headers: { cookie } });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  return socket;
}

/** Sends messages at once. Gives `ok` or the code of the failure for each, in the order of the messages. */
async function answersTo(socket: WebSocket, messages: readonly unknown[]): Promise<string[]> {
  const answers = new Map<number, string>();
  const all = new Promise<void>((resolve) => {
    socket.on('message', (frame) => {
      const { id, reply } = JSON.parse(String(frame));
      if (id !== undefined) answers.set(id, reply.ok ? 'ok' : reply.error.code);
      if (answers.size === messages.length) resolve();
    });
  });
  for (const [id, message] of messages.entries()) socket.send(JSON.stringify({ id, message }));
  await all;
  socket.removeAllListeners('message');
  return messages.map((_, id) => answers.get(id) ?? '');
}

const thousand = <T>(message: T): T[] => Array.from({ length: 1000 }, () => message);

test('1,000 messages at once are answered or asked to wait, and the app answers on', async () => {
  const { link } = await serveApp(goodBook);
  const socket = await socketBehind(link);
  const answers = new Set(await answersTo(socket, thousand({ query: 'now', input: {} })));
  answers.delete('too-many-messages');
  expect([...answers]).toEqual(['ok']);
  expect(await answersTo(socket, [{ query: 'now', input: {} }])).toEqual(['ok']);
});

test('1,000 bad messages at once are all answered, and do not flood the terminal', async () => {
  const { link, process: served } = await serveApp(goodBook);
  if (!served.stderr) throw new Error('nothing can be read of what the app tells');
  const told: string[] = [];
  createInterface({ input: served.stderr }).on('line', (line) => told.push(line));
  const socket = await socketBehind(link);
  const began = performance.now();
  const answers = await answersTo(socket, thousand({ query: 'nonsense', input: {} }));
  const seconds = Math.ceil((performance.now() - began) / 1000);
  expect(new Set(answers).difference(new Set(['too-many-messages']))).toEqual(new Set(['unknown-query']));
  const closed = once(served, 'close');
  await endOf(served);
  await closed;
  expect(told[0]).toMatch(/^unknown-query: /);
  expect(told.length).toBeLessThanOrEqual(1 + seconds);
});
