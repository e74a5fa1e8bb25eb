import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { MINUTE } from '../../shared/time/index.ts';
import { startBrowser } from '../e2e/browser.ts';
import { startDesktop } from './desktop.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

/** A timer that waits: how long it was set for, and at what part of a minute it is due, in milliseconds. */
interface Waiting {
  readonly delay: number;
  readonly due: number;
  readonly repeats: boolean;
}

/** Neither the clock's, which is due just after a full minute, nor one that lets a minute pass. */
function isHasty({ delay, due, repeats }: Waiting): boolean {
  return delay < MINUTE && (repeats || due % MINUTE > 500);
}

/** Records the page's timers that wait, from before its first script on. */
function recordTimers(): void {
  const waiting = new Map<unknown, Waiting>();
  Reflect.set(window, 'waiting', waiting);
  const { setTimeout: once, setInterval: often, requestAnimationFrame: frame } = window;
  const { clearTimeout: drop, clearInterval: stop, cancelAnimationFrame: dropFrame } = window;
  window.setTimeout = ((work: (...words: unknown[]) => void, delay = 0, ...words: unknown[]) => {
    const id = once(() => {
      waiting.delete(id);
      work(...words);
    }, delay);
    waiting.set(id, { delay, due: Date.now() + delay, repeats: false });
    return id;
  }) as typeof window.setTimeout;
  window.setInterval = ((work: () => void, delay = 0) => {
    const id = often(work, delay);
    waiting.set(id, { delay, due: 0, repeats: true });
    return id;
  }) as typeof window.setInterval;
  window.requestAnimationFrame = (work) => {
    const id = frame((at) => {
      waiting.delete(`frame ${id}`);
      work(at);
    });
    waiting.set(`frame ${id}`, { delay: 0, due: 1000, repeats: false });
    return id;
  };
  window.clearTimeout = (id) => {
    waiting.delete(id);
    drop(id);
  };
  window.clearInterval = (id) => {
    waiting.delete(id);
    stop(id);
  };
  window.cancelAnimationFrame = (id) => {
    waiting.delete(`frame ${id}`);
    dropFrame(id);
  };
}

async function timersOf(page: Page): Promise<Waiting[]> {
  return page.evaluate(() => [...(Reflect.get(window, 'waiting') as Map<unknown, Waiting>).values()]);
}

test('a page that nobody touches waits for the next minute, and for nothing sooner', async () => {
  const { page } = await startDesktop(browser, {
    set: ({ context }) => context?.addInitScript(recordTimers),
  });
  const shown = await page();
  await shown.waitForLoadState('networkidle');
  await expect.poll(async () => (await timersOf(shown)).filter(isHasty), { timeout: 10_000 }).toEqual([]);
  // What was recorded is what there is: the clock's is among it.
  expect(await timersOf(shown)).toContainEqual(expect.objectContaining({ repeats: false }));
});

/** Records the timers of the built program that wait; those of the tests are others. */
function recordProgramTimers(): ReadonlyMap<unknown, Waiting> {
  const waiting = new Map<unknown, Waiting>();
  const isProgram = () => /[\\/]dist[\\/]main/.test(new Error('asks who is calling').stack ?? '');
  const { setTimeout: once, setInterval: often, clearTimeout: drop } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((work, delay = 0, ...words) => {
    const timer = once(() => {
      waiting.delete(timer);
      work(...words);
    }, delay);
    if (isProgram()) waiting.set(timer, { delay, due: Date.now() + delay, repeats: false });
    return timer;
  });
  vi.spyOn(globalThis, 'setInterval').mockImplementation((work, delay = 0, ...words) => {
    if (isProgram()) waiting.set({}, { delay, due: 0, repeats: true });
    return often(work, delay, ...words);
  });
  vi.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
    waiting.delete(timer);
    drop(timer);
  });
  return waiting;
}

test('a program that nobody touches waits for the next minute, and for nothing sooner', async () => {
  const waiting = recordProgramTimers();
  const { trayMenu, electron } = await startDesktop(browser, { words: ['--hidden'] });
  await trayMenu(/Payments primary/);
  const hasty = () => [...waiting.values()].filter(isHasty);
  await expect.poll(() => waiting.size).toBeGreaterThan(0);
  await expect.poll(hasty).toEqual([]);
  electron.powerMonitor.emit('resume');
  await expect.poll(hasty).toEqual([]);
  // Of more than one, one would have forgotten the other.
  expect(waiting.size).toBe(1);
});

/** Notes when Now is first there, in milliseconds since the page began. */
function noteNow(): void {
  const observer = new MutationObserver(() => {
    if (![...document.querySelectorAll('h2')].some(({ textContent }) => textContent === 'Everyone on call')) return;
    Reflect.set(window, 'nowSeenAt', performance.now());
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

const builtPage = fileURLToPath(new URL('../../dist/page/index.html', import.meta.url));

test('nothing is loaded before Now but what the page itself names', async () => {
  const { page } = await startDesktop(browser, { set: ({ context }) => context?.addInitScript(noteNow) });
  const shown = await page();
  await shown.getByRole('heading', { name: 'Everyone on call' }).waitFor();
  await shown.waitForLoadState('networkidle');
  const [before, after] = await shown.evaluate(() => {
    const seenAt: number = Reflect.get(window, 'nowSeenAt');
    const loaded = performance.getEntriesByType('resource');
    const paths = (early: boolean) =>
      loaded.filter(({ startTime }) => startTime < seenAt === early).map(({ name }) => new URL(name).pathname);
    return [paths(true), paths(false)];
  });
  const named = new Set(readFileSync(builtPage, 'utf8').match(/\/assets\/[^"]+/g));
  const withSchemas = (paths: readonly string[]) =>
    paths.filter(
      (path) => path.endsWith('.js') && readFileSync(join(builtPage, '..', path), 'utf8').includes('ZodError'),
    );
  // The core checks what it is asked: of the pages some check what is written in them, but Now does not.
  expect([withSchemas([...named]), withSchemas(after).length > 0]).toEqual([[], true]);
  // A font is named by the style.
  expect(before.filter((path) => !named.has(path) && !path.endsWith('.woff2'))).toEqual([]);
  expect(before.length).toBeGreaterThan(5);
  // The other pages are loaded as well, once there is time.
  expect(after.some((path) => path.endsWith('.js'))).toBe(true);
});
