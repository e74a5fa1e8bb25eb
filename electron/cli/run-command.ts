import { type Book, brokenReferences, type Problem } from '../../shared/book/index.ts';
import { INTERRUPTED, type OpenBook, openBook } from '../book/index.ts';
import { dataFolder } from '../data-folder.ts';
import type { Command, Surroundings } from './command.ts';
import { findBook } from './find-book.ts';
import { commandHelp } from './help.ts';
import { textOption } from './options.ts';
import { readOptions } from './read-options.ts';

/** Runs one command with the words behind it and gives the exit status. Throws a Refusal. */
export async function runCommand(
  command: Command,
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { options, operands } = readOptions(words, command);
  if (options.help === true) {
    surroundings.out(commandHelp(command));
    return 0;
  }
  const data = dataFolder(textOption(options, 'data'), surroundings.environment);
  let opened: OpenBook | undefined;
  const status = await command.run({
    ...surroundings,
    options,
    operands,
    json: options.json === true,
    dataFolder: data,
    async openBook({ quiet } = { quiet: false }) {
      opened = await openBook({
        folder: findBook(textOption(options, 'book'), surroundings, data),
        dataFolder: data,
        clock: surroundings.clock,
      });
      if (!quiet) warn(opened.book, surroundings);
      return opened;
    },
  });
  opened?.saveCache();
  return status;
}

/** Answers are given in spite of errors elsewhere in the book, but never without a word about them. */
function warn(book: Book, { err }: Surroundings): void {
  const problems = [...book.problems, ...brokenReferences(book)];
  const tell = ({ file, line, column, message }: Problem, more: string) =>
    err(`watchbill: warning: ${file}:${line}:${column}: ${message}${more}\n`);
  // Told once, whatever was asked.
  for (const problem of problems) if (problem.code === INTERRUPTED) tell(problem, '');
  const errors = problems.filter(({ severity, code }) => severity === 'error' && code !== INTERRUPTED);
  const [first] = errors;
  if (!first) return;
  const others = errors.length > 1 ? ` (and ${errors.length - 1} more: see watchbill check)` : '';
  tell(first, others);
}
