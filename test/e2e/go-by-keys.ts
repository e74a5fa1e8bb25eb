import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Goes to a page by its two keys. They are pressed again until it is there: the first waits a moment only for the second,
 * which a busy machine may miss, and to go where one is does nothing.
 */
export async function goByKeys(page: Page, keys: string, title: string): Promise<void> {
  await expect
    .poll(async () => {
      for (const key of keys.split(' ')) await page.keyboard.press(key);
      return page.title();
    })
    .toBe(`${title} · Watchbill`);
}
