import manifest from '../../package.json' with { type: 'json' };
import { suggestion } from '../../shared/book/index.ts';
import type { Command, Surroundings } from './command.ts';
import { generalHelp } from './help.ts';
import { Refusal, wrongUsage } from './refusal.ts';
import { runCommand } from './run-command.ts';

/** Each command is loaded when it is called: what one does not need must not slow down another. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  who: async () => (await import('./commands/who.ts')).who,
  schedule: async () => (await import('./commands/schedule.ts')).schedule,
  shifts: async () => (await import('./commands/shifts.ts')).shifts,
  fairness: async () => (await import('./commands/fairness.ts')).fairness,
  search: async () => (await import('./commands/search.ts')).search,
  check: async () => (await import('./commands/check.ts')).check,
  preview: async () => (await import('./commands/preview.ts')).preview,
  serve: async () => (await import('./commands/serve.ts')).serve,
  'override add': async () => (await import('./commands/override-add.ts')).overrideAdd,
  'override remove': async () => (await import('./commands/override-remove.ts')).overrideRemove,
  'runbook for': async () => (await import('./commands/runbook-for.ts')).runbookFor,
  'runbook import': async () => (await import('./commands/runbook-import.ts')).runbookImport,
  'runbook health': async () => (await import('./commands/runbook-health.ts')).runbookHealthCommand,
  'runbook show': async () => (await import('./commands/runbook-show.ts')).runbookShow,
  'export ics': async () => (await import('./commands/export-ics.ts')).exportIcs,
};

/** Commands of two words, by their first: what may follow it. */
const families: Readonly<Record<string, readonly string[]>> = {
  export: ['ics'],
  override: ['add', 'remove'],
  runbook: ['for', 'health', 'import', 'show'],
};

/** Runs the command line (without the program's own name) and gives the exit status. */
export function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  return refusing(surroundings, () => dispatch(words, surroundings));
}

/** Starts the app, as `npm start` does, with the words behind that, and gives the exit status. */
export function runStart(words: readonly string[], surroundings: Surroundings): Promise<number> {
  return refusing(surroundings, async () =>
    runCommand((await import('./commands/start.ts')).start, words, surroundings),
  );
}

/** Ends with one sentence where what was asked cannot be done. */
async function refusing({ err }: Surroundings, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    err(`watchbill: ${error.message}\n`);
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
  return runCommand(command, words.slice(name.split(' ').length), surroundings);
}

/** The first one or two words; undefined where help is asked for. Options may not come before the command. */
function commandName(words: readonly string[]): string | undefined {
  const [first, second] = words;
  const isFamily = first !== undefined && Object.hasOwn(families, first);
  if (isFamily && (second === '--help' || second === '-h')) return undefined;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return undefined;
  return isFamily && second !== undefined && !second.startsWith('-') ? `${first} ${second}` : first;
}

function unknownCommand(name: string): Refusal {
  const known = Object.keys(commands);
  const members = Object.hasOwn(families, name) ? families[name] : undefined;
  if (members)
    return wrongUsage(
      `${name} what? Write watchbill ${members.map((member) => `${name} ${member}`).join(' or watchbill ')}`,
    );
  if (name.startsWith('-')) return wrongUsage(`the command comes first, then ${name}: one of ${known.join(', ')}`);
  const meant = suggestion(name, known);
  return wrongUsage(
    `there is no command "${name}": ${meant ? `did you mean "${meant}"?` : `use one of ${known.join(', ')}`}`,
  );
}
