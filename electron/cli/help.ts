import type { Command } from './command.ts';

const GLOBAL = [
  "--book DIR  the book (else WATCHBILL_BOOK, else the nearest folder upwards with a watchbill.yaml, else the app's book)",
  "--data DIR  this device's data folder (else WATCHBILL_DATA, else the usual place of the system)",
  '--json      one JSON document on standard output and nothing else',
  '--help      this help (watchbill --version tells the version)',
];

/** What `watchbill --help` says. */
export function generalHelp(commands: readonly Command[]): string {
  return `watchbill: who is on call, from a folder of plain files

${commands.map(({ usage, summary }) => `  watchbill ${usage}\n      ${summary}`).join('\n')}

Options of every command:
${indented(GLOBAL)}

Exit status: 0 done; 1 what was asked for is not there, or the book has errors (check); 2 wrong usage.
`;
}

/** What `watchbill COMMAND --help` says. */
export function commandHelp(command: Command): string {
  const { summary, help, calledBy } = command;
  const parts = [usageOf(command), `${summary[0]?.toUpperCase()}${summary.slice(1)}.`, indented(help)];
  // What is no command of `watchbill` names all its options itself.
  if (calledBy === undefined) parts.push(indented(GLOBAL));
  return `${parts.join('\n\n')}\n`;
}

/** How a command is called, in full. */
export function usageOf({ calledBy = 'watchbill', usage }: Command): string {
  return `${calledBy} ${usage}`;
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
