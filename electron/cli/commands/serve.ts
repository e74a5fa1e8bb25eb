import { dataFolder } from '../../data-folder.ts';
import { serve as serveApp } from '../../serve.ts';
import type { Command } from '../command.ts';
import { findBook } from '../find-book.ts';
import { textOption } from '../options.ts';
import { wrongUsage } from '../refusal.ts';

export const serve: Command = {
  usage: 'serve [--port N] [--open]',
  summary: 'the app in a browser on this machine: prints its link on one line, serves until interrupted',
  help: ['--port N  a port of your choice (without: a free one)', '--open    opens the default browser'],
  options: { port: { type: 'string' }, open: { type: 'boolean' } },
  async run(context) {
    const { options, json, environment, clock, out, err } = context;
    if (json) throw wrongUsage('serve prints a link, not JSON: leave out --json');
    const port = textOption(options, 'port');
    return serveApp({
      dataFolder: dataFolder(textOption(options, 'data'), environment),
      book: findBook(textOption(options, 'book'), context),
      ...(port === undefined ? {} : { port: portNumber(port) }),
      open: options.open === true,
      clock,
      out,
      err,
    });
  },
};

function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw wrongUsage(`--port ${text} is not a port: give a number from 1 to 65535`);
}
