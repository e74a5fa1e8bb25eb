import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { type Book, brokenReferences, type Problem, suggestion } from '../../shared/book/index.ts';
import { INTERRUPTED, type OpenBook, openBook } from '../book/index.ts';
import { dataFolder } from '../data-folder.ts';
import type { Command, OptionValues, Surroundings } from './command.ts';
import { findBook } from './find-book.ts';
import { commandHelp, generalHelp } from './help.ts';
import { textOption } from './options.ts';
import { Refusal, wrongUsage } from './refusal.ts';

/** Each command is loaded when it is called: what one does not need must not slow down another. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  who: async () => (await import('./commands/who.ts')).who,
  schedule: async () => (await import('./commands/schedule.ts')).schedule,
  shifts: async () => (await import('./commands/shifts.ts')).shifts,
  check: async () => (await import('./commands/check.ts')).check,
  serve: async () => (await import('./commands/serve.ts')).serve,
  'export ics': async () => (await import('./commands/export-ics.ts')).exportIcs,
};

const globalOptions = {
  book: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Record<string, ParseArgsOptionDescriptor>;

/** Runs the command line (without the program's own name) and gives the exit status. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await dispatch(words, surroundings);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    surroundings.err(`watchbill: ${error.message}\n`);
    return error.status;
  }
}

async function dispatch(given: readonly string[], surroundings: Surroundings): Promise<number> {
  const [first, ...rest] = given;
  const words = first === 'help' && rest.length > 0 ? [...rest, '--help'] : given;
  const name = commandName(words);
  if (name === undefined) {
    const all = await Promise.all(Object.values(commands).map((load) => load()));
    surroundings.out(generalHelp(all));
    return 0;
  }
  if (name === '--version') {
    surroundings.out(`${manifest.version}\n`);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw unknownCommand(name);
  const command = await load();
  const options = readOptions(words.slice(name.split(' ').length), command);
  if (options.help === true) {
    surroundings.out(commandHelp(command));
    return 0;
  }
  let opened: OpenBook | undefined;
  const status = await command.run({
    ...surroundings,
    options,
    json: options.json === true,
    async openBook({ quiet } = { quiet: false }) {
      opened = await openBook({
        folder: findBook(textOption(options, 'book'), surroundings),
        dataFolder: dataFolder(textOption(options, 'data'), surroundings.environment),
        clock: surroundings.clock,
      });
      if (!quiet) warn(opened.book, surroundings);
      return opened;
    },
  });
  opened?.saveCache();
  return status;
}

/** The first one or two words; undefined where help is asked for. Options may not come before the command. */
function commandName(words: readonly string[]): string | undefined {
  const [first, second] = words;
  if (first === 'export' && (second === '--help' || second === '-h')) return undefined;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return undefined;
  return first === 'export' && second !== undefined && !second.startsWith('-') ? `${first} ${second}` : first;
}

function unknownCommand(name: string): Refusal {
  const known = Object.keys(commands);
  if (name === 'export') return wrongUsage('export what? Write watchbill export ics');
  if (name.startsWith('-')) return wrongUsage(`the command comes first, then ${name}: one of ${known.join(', ')}`);
  const meant = suggestion(name, known);
  return wrongUsage(
    `there is no command "${name}": ${meant ? `did you mean "${meant}"?` : `use one of ${known.join(', ')}`}`,
  );
}

function readOptions(words: readonly string[], command: Command): OptionValues {
  const options: Record<string, ParseArgsOptionDescriptor> = { ...globalOptions, ...command.options };
  const { values, tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw wrongUsage(`"${token.value}" is not expected here: watchbill ${command.usage}`);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw unknownOption(token.rawName, Object.keys(options), command);
    if (option.type === 'string' && isNoValue(token)) throw wrongUsage(`${token.rawName} needs a value`);
    if (option.type === 'boolean' && token.value !== undefined) throw wrongUsage(`${token.rawName} takes no value`);
    if (given.has(token.name) && !option.multiple) throw wrongUsage(`${token.rawName} is given twice: keep one`);
    given.add(token.name);
  }
  return values;
}

/** `--rota --json` names no rota, and neither does `--rota=`. */
function isNoValue({
  value,
  inlineValue,
}: {
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}) {
  return value === undefined || value === '' || (value.startsWith('-') && inlineValue === false);
}

function unknownOption(name: string, known: readonly string[], command: Command): Refusal {
  const meant = suggestion(name.replace(/^-+/, ''), known);
  return wrongUsage(
    `there is no option ${name} here: ${meant ? `did you mean --${meant}?` : `watchbill ${command.usage}`}`,
  );
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
