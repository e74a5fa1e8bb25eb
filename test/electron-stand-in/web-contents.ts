import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { pageUrl } from './pages.ts';
import type { StandInContents } from './stage.ts';

type Used = Pick<
  Electron.WebContents,
  'isDestroyed' | 'send' | 'reload' | 'forcefullyCrashRenderer' | 'setWindowOpenHandler'
>;

/** What runs in a window: a real page, another one after a crash. */
export class WebContents extends EventEmitter implements Used, StandInContents {
  openWindow: StandInContents['openWindow'] = () => ({ action: 'allow' });
  loading: string | undefined;
  readonly #open: () => Promise<Page>;
  #page: Promise<Page>;
  #url = '';
  #isGone = false;

  constructor(open: () => Promise<Page>) {
    super();
    this.#open = open;
    this.#page = this.#opened();
  }

  get page(): Promise<Page> {
    return this.#page;
  }

  async load(url: string): Promise<void> {
    this.#url = url;
    const page = await this.#page;
    if (this.#isGone) return;
    this.loading = pageUrl(url);
    this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false, url });
    try {
      await page.goto(this.loading);
    } catch (error) {
      if (!this.#isGone) throw error;
    } finally {
      this.loading = undefined;
    }
  }

  reload(): void {
    this.load(this.#url).catch(() => {});
  }

  send(channel: string, ...words: unknown[]): void {
    void this.#page
      .then((page) =>
        page.evaluate(([name, args]) => Reflect.get(window, 'electronEvent')?.(name, args), [channel, words] as const),
      )
      // As in Electron, nobody hears what is sent to a page that is on its way.
      .catch(() => {});
  }

  setWindowOpenHandler(handler: StandInContents['openWindow']): void {
    this.openWindow = handler;
  }

  forcefullyCrashRenderer(): void {
    void this.crash();
  }

  async crash(): Promise<void> {
    const page = await this.#page;
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    session.send('Page.crash').catch(() => {});
    await crashed;
    this.#page = this.#opened();
    await this.#page;
    await page.close();
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  }

  isDestroyed = () => this.#isGone;

  destroy(): void {
    this.#isGone = true;
    void this.#page.then((page) => page.close()).catch(() => {});
  }

  async #opened(): Promise<Page> {
    const page = await this.#open();
    page.on('load', () => this.emit('did-finish-load'));
    return page;
  }
}
