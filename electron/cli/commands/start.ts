import { join } from 'node:path';
import process from 'node:process';
import { desktopFacts } from '../../desktop-facts.ts';
import { serve as serveApp } from '../../serve.ts';
import { showApp } from '../../show-app.ts';
import { startDesktop } from '../../start-desktop.ts';
import type { Command, CommandContext, OptionValues } from '../command.ts';
import { namedBook } from '../find-book.ts';
import { textOption } from '../options.ts';
import { servedApp } from '../served-app.ts';

/** What `npm start` runs. It shows the app's own book: the folder it is started from is Watchbill's, not the team's. */
export const start: Command = {
  calledBy: 'npm start --',
  usage: '[--book DIR] [--data DIR] [--browser] [--port N] [--no-open]',
  summary: 'starts the app, in its own window where that can be had, else in the browser',
  help: [
    '--book DIR  the book (else WATCHBILL_BOOK, else the one that the app had open last)',
    "--data DIR  this device's data folder (else WATCHBILL_DATA, else the usual place of the system)",
    '--browser   in the browser, even where the window can be had',
    '--port N    in the browser, on a port of your choice (without: a free one)',
    '--no-open   in a browser that you open yourself: only prints the link',
  ],
  options: { browser: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  async run(context) {
    const { options, environment, clock, dataFolder, err } = context;
    const app = servedApp(context);
    const book = namedBook(textOption(options, 'book'), context);
    return showApp({
      facts: { ...factsHere(context), asksForBrowser: asksForBrowser(options) },
      startDesktop: ({ program, main }) =>
        startDesktop({ program, main, book, dataFolder, environment, signal: app.signal, clock }),
      serve: () => serveApp({ ...app, ...(book === undefined ? {} : { book }), open: options['no-open'] !== true }),
      err,
    });
  },
};

/** A port and a link are the browser's alone. */
function asksForBrowser(options: OptionValues): boolean {
  return options.browser === true || options.port !== undefined || options['no-open'] === true;
}

function factsHere({ environment }: CommandContext) {
  return desktopFacts({
    platform: process.platform,
    environment,
    userId: process.getuid?.(),
    project: join(import.meta.dirname, '../../..'),
    systemSettings: '/proc/sys',
  });
}
