import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nobody presses Tab more often than this to get anywhere. */
const PATIENCE = 150;

/** Goes to something with Tab alone, or back to it with Shift and Tab. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await goal.waitFor();
  for (let pressed = 0; pressed < PATIENCE; pressed++) {
    if (await hasFocus(goal)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${goal}`);
}

/** Goes to something and presses it. */
export async function pressOn(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press('Enter');
}

/** Goes from the bar that has the focus to the first one on the right that says something. */
export async function arrowTo(page: Page, goal: Locator): Promise<void> {
  await goal.first().waitFor();
  for (let pressed = 0; pressed < PATIENCE; pressed++) {
    if (await hasFocus(goal.first())) return;
    await page.keyboard.press('ArrowRight');
    await settled(page);
  }
  throw new Error(`the arrow keys do not lead to ${goal}`);
}

/** Writes a time such as `2026-12-26T00:00` into a field for it, part by part, as its keyboard does. */
export async function writeTime(page: Page, field: Locator, time: string): Promise<void> {
  const [, year = '', month = '', day = '', hour = '', minute = ''] =
    /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)$/.exec(time) ?? [];
  await tabTo(page, field, 'Shift+Tab');
  // From the button of its calendar to its last part, and from there to the first.
  await page.keyboard.press('Shift+Tab');
  for (let part = 0; part < 6; part++) await page.keyboard.press('ArrowLeft');
  const half = Number(hour) < 12 ? 'A' : 'P';
  await page.keyboard.type(`${month}${day}${year}`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(`${String(Number(hour) % 12 || 12).padStart(2, '0')}${minute}${half}`);
  await expect.poll(() => field.inputValue()).toBe(time);
}

async function hasFocus(goal: Locator): Promise<boolean> {
  return goal.evaluate((element) => element === document.activeElement);
}

/** Until the page has drawn what a key did. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}
