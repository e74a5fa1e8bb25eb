import type { Page } from 'playwright-core';

/** Resolves once what is in the page has been painted. */
export function nextFrame(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}
