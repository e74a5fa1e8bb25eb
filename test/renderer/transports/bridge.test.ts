import { expect, test } from 'vitest';
import { connectByBridge } from '../../../renderer/transports/index.ts';
import type { CoreEvent } from '../../../shared/contract.ts';

test('a question goes over the bridge as a message of the contract, and its answer comes back', async () => {
  const asked: unknown[] = [];
  const client = connectByBridge({
    answer: async (message) => {
      asked.push(message);
      return { ok: true, value: [] };
    },
    onEvent: () => {},
  });
  expect(await client.query('problems', {})).toEqual({ ok: true, value: [] });
  await client.command('book.openSample', {});
  expect(asked).toEqual([
    { query: 'problems', input: {} },
    { command: 'book.openSample', input: {} },
  ]);
});

test('a host that does not answer is said, not thrown', async () => {
  const client = connectByBridge({ answer: () => Promise.reject(new Error('gone')), onEvent: () => {} });
  expect(await client.query('now', {})).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
});

test('what the host tells is heard', () => {
  const told: CoreEvent[] = [];
  const listeners: ((event: CoreEvent) => void)[] = [];
  const bridge = { answer: async () => ({ ok: true as const, value: null }), onEvent: listeners.push.bind(listeners) };
  connectByBridge(bridge).onEvent((event) => told.push(event));
  for (const listener of listeners) listener({ changed: ['book'] });
  expect(told).toEqual([{ changed: ['book'] }]);
});
