import process from 'node:process';
import { interruption } from '../interruption.ts';
import type { ServeOptions } from '../serve.ts';
import type { CommandContext } from './command.ts';
import { textOption } from './options.ts';
import { wrongUsage } from './refusal.ts';

/** What the commands that serve the app have in common; they say which book, and whether to open a browser. */
export function servedApp(context: CommandContext): Omit<ServeOptions, 'book' | 'open'> {
  const { options, json, dataFolder, environment, clock, out, err } = context;
  if (json) throw wrongUsage('this prints a link, not JSON: leave out --json');
  const port = textOption(options, 'port');
  return {
    dataFolder,
    ...(port === undefined ? {} : { port: portNumber(port) }),
    ...(process.stdin.isTTY ? { terminal: process.stdin } : {}),
    signal: interruption(),
    platform: process.platform,
    environment,
    clock,
    out,
    err,
  };
}

function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw wrongUsage(`--port ${text} is not a port: give a number from 1 to 65535`);
}
