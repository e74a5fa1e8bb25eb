import { chooseHost, hostInWords } from '../../choose-host.ts';
import { serve as serveApp } from '../../serve.ts';
import type { Command } from '../command.ts';
import { namedBook } from '../find-book.ts';
import { textOption } from '../options.ts';
import { servedApp } from '../served-app.ts';

/** What `npm start` runs. It shows the app's own book: the folder it is started from is Watchbill's, not the team's. */
export const start: Command = {
  calledBy: 'npm start --',
  usage: '[--book DIR] [--data DIR] [--port N] [--no-open]',
  summary: 'starts the app',
  help: [
    '--book DIR  the book (else WATCHBILL_BOOK, else the one that the app had open last)',
    "--data DIR  this device's data folder (else WATCHBILL_DATA, else the usual place of the system)",
    '--port N    a port of your choice (without: a free one)',
    '--no-open   opens no browser, only prints the link',
  ],
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  async run(context) {
    const app = servedApp(context);
    const book = namedBook(textOption(context.options, 'book'), context);
    context.err(`${hostInWords(chooseHost('not-built'))}\n`);
    return serveApp({ ...app, ...(book === undefined ? {} : { book }), open: context.options['no-open'] !== true });
  },
};
