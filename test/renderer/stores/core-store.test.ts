import { afterEach, expect, test, vi } from 'vitest';
import type { Client } from '../../../renderer/client.ts';
import { startAsking, useCore } from '../../../renderer/stores/core-store.ts';
import { MINUTE } from '../../../shared/time/index.ts';

const start = Date.parse('2026-11-20T12:00:00Z');

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A core with one rota, in which somebody hands over ten minutes after the start. */
function core(): Client {
  const rota = {
    id: 'payments',
    name: 'Payments',
    role: 'primary',
    timeZone: 'UTC',
    people: [],
    since: null,
    gap: false,
  };
  const nowView = () => {
    const at = Date.now();
    const until = at < start + 10 * MINUTE ? start + 10 * MINUTE : null;
    return { at, rotas: [{ ...rota, until, next: null }], me: null, escalation: [] };
  };
  const reply = async (name: string) => ({ ok: name === 'now', value: nowView() });
  return { query: reply, command: reply, onEvent: () => {}, onConnection: () => {} } as unknown as Client;
}

test('at a handover, and not before, all that was asked is asked again', async () => {
  vi.useFakeTimers({ now: start });
  vi.stubGlobal('document', { addEventListener: () => {} });
  startAsking(core());
  await vi.advanceTimersByTimeAsync(9 * MINUTE);
  const before = useCore.getState().revisions.book;
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect([before, useCore.getState().revisions.book]).toEqual([0, 1]);
});
