import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { channels } from '../../electron/channels.ts';
import { startBrowser } from '../e2e/browser.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 600_000);
afterAll(() => browser?.close());

async function started(): Promise<Desktop & { readonly shown: Page }> {
  const desktop = await startDesktop(browser);
  return { ...desktop, shown: await desktop.page() };
}

describe('the page', () => {
  test('goes nowhere else: such a page is for the browser', async () => {
    const { shown, stage } = await started();
    const before = shown.url();
    const refused = shown.waitForEvent('requestfailed', (request) => request.url().startsWith('https://evil.test'));
    await shown.evaluate(() => {
      location.href = 'https://evil.test/';
    });
    await refused;
    expect(shown.url()).toBe(before);
    expect(await shown.getByRole('heading', { name: 'Everyone on call' }).isVisible()).toBe(true);
    expect(stage.openedOutside).toEqual(['https://evil.test/']);
  });

  test('opens no window: what leads out goes to the browser, https only', async () => {
    const { shown, stage } = await started();
    for (const url of ['http://plain.test/', 'https://example.test/runbook']) {
      await shown.evaluate((address) => {
        window.open(address);
      }, url);
    }
    await expect.poll(() => stage.openedOutside).toEqual(['https://example.test/runbook']);
    await expect.poll(() => shown.context().pages()).toHaveLength(1);
  });

  test('that opens an address of its own in a new window sees it in the one there is', async () => {
    const { shown, stage } = await started();
    await shown.evaluate(() => {
      window.open('/people');
    });
    await shown.waitForURL('**/people');
    expect(stage.windows).toHaveLength(1);
    expect(stage.openedOutside).toEqual([]);
  });

  test('may copy, and asks in vain for anything else', async () => {
    const { shown } = await started();
    const answers = await shown.evaluate(async () => [
      await navigator.clipboard.writeText('+48 600').then(
        () => 'copied',
        () => 'refused',
      ),
      await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('located'),
          () => resolve('refused'),
        ),
      ),
    ]);
    expect(answers).toEqual(['copied', 'refused']);
  });

  test('is given the contract and nothing else', async () => {
    const { shown } = await started();
    const given = await shown.evaluate(() => Object.keys(window.watchbill ?? {}));
    expect(given).toEqual(['answer', 'onEvent']);
  });

  test('runs no script that was put into it', async () => {
    const { shown } = await started();
    const ran = await shown.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.wasPutIn = true';
      document.body.append(script);
      return Reflect.get(window, 'wasPutIn');
    });
    expect(ran).toBeUndefined();
  });
});

describe('a frame', () => {
  test('of another site is not loaded', async () => {
    const { shown } = await started();
    const refusal = await shown.evaluate(() => {
      const refused = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      });
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.test/';
      document.body.append(frame);
      return refused;
    });
    expect(refusal).toBe('frame-src');
  });

  test('that asks the core is refused, also one of no origin', async () => {
    const { shown, stage } = await started();
    await shown.evaluate(() => document.body.append(document.createElement('iframe')));
    const frame = await vi.waitUntil(() => shown.frames()[1]);
    const reply = await frame.evaluate(
      ([channel]) => Reflect.get(window, 'electronInvoke')(channel, [{ query: 'session', input: {} }]),
      [channels.answer] as const,
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'foreign-frame' } });
    const handler = stage.handlers.get(channels.answer);
    for (const senderFrame of [null, { origin: 'https://evil.test', parent: null }, { origin: 'null', parent: null }]) {
      expect(await handler?.({ senderFrame }, { query: 'session', input: {} })).toMatchObject({ ok: false });
    }
  });
});

test('a message that is none of the contract is answered with what to do', async () => {
  const { shown } = await started();
  const reply = await shown.evaluate(() => window.watchbill?.answer({ query: 'secrets', input: {} }));
  expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-query' } });
});
