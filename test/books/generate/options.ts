import { parseArgs } from 'node:util';
import { type Day, parseDay } from './days.ts';

export interface Options {
  readonly folder: string;
  readonly people: number;
  readonly rotas: number;
  readonly overrides: number;
  readonly runbooks: number;
  readonly seed: number;
  /** The first day of the book. */
  readonly from: Day;
}

export const usage = `Makes a book of made-up people, rotas and runbooks, the same for the same numbers and seed.

npm run book:generate -- DIR [options]      DIR: a folder that is empty or does not exist yet

  --people N       default 20, at least 1
  --rotas N        default 6
  --overrides N    default 60, spread over the year
  --runbooks N     default 40
  --seed N         default 1
  --from DATE      default 2026-01-05, the first day of the rotas; the year begins there
  --help           this text
`;

/** Reads the command line; a text is what is wrong with it. */
export function readOptions(args: readonly string[]): Options | 'help' | { readonly error: string } {
  const parsed = parsedOrError(args);
  if (typeof parsed === 'string') return { error: parsed };
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const [folder, ...more] = positionals;
  if (folder === undefined) return { error: 'Name the folder to write to, as in: npm run book:generate -- my-book' };
  if (more.length > 0) return { error: `One folder is enough, found ${positionals.length}: ${positionals.join(', ')}` };
  const counts = { people: 0, rotas: 0, overrides: 0, runbooks: 0, seed: 0 };
  for (const name of ['people', 'rotas', 'overrides', 'runbooks', 'seed'] as const) {
    const count = /^\d{1,9}$/.test(values[name]) ? Number(values[name]) : undefined;
    if (count === undefined) return { error: `--${name} must be a whole number from 0 on, not "${values[name]}"` };
    counts[name] = count;
  }
  if (counts.people < 1) return { error: '--people must be at least 1' };
  if (counts.overrides > 0 && counts.rotas < 1)
    return { error: '--overrides needs at least one rota; give --overrides 0' };
  const from = parseDay(values.from);
  if (from === undefined) return { error: `--from must be a date such as 2026-01-05, not "${values.from}"` };
  return { folder, ...counts, from };
}

function parsedOrError(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        people: { type: 'string', default: '20' },
        rotas: { type: 'string', default: '6' },
        overrides: { type: 'string', default: '60' },
        runbooks: { type: 'string', default: '40' },
        seed: { type: 'string', default: '1' },
        from: { type: 'string', default: '2026-01-05' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error);
  }
}
