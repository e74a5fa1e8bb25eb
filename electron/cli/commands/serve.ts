import { serve as serveApp } from '../../serve.ts';
import type { Command } from '../command.ts';
import { bookFromHere } from '../find-book.ts';
import { textOption } from '../options.ts';
import { servedApp } from '../served-app.ts';

export const serve: Command = {
  usage: 'serve [--port N] [--open]',
  summary: 'the app in a browser on this machine: prints its link on one line, serves until interrupted',
  help: ['--port N  a port of your choice (without: a free one)', '--open    opens the default browser'],
  options: { port: { type: 'string' }, open: { type: 'boolean' } },
  async run(context) {
    const app = servedApp(context);
    const book = bookFromHere(textOption(context.options, 'book'), context);
    return serveApp({ ...app, ...(book === undefined ? {} : { book }), open: context.options.open === true });
  },
};
