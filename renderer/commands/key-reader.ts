import { type CommandFacts, type CommandId, commandIds, commands } from '../../shared/commands/index.ts';

/** In milliseconds: how long the first key of two waits for the second. */
const PATIENCE = 1200;

const byKeys: ReadonlyMap<string, CommandId> = new Map(
  commandIds.flatMap((id): [string, CommandId][] => {
    const { keys, otherKeys }: CommandFacts = commands[id];
    return [keys, otherKeys].flatMap((own): [string, CommandId][] => (own === undefined ? [] : [[own, id]]));
  }),
);

const firstKeys: ReadonlySet<string> = new Set(
  [...byKeys.keys()].flatMap((keys) => {
    const [first, second] = keys.split(' ');
    return first !== undefined && second !== undefined ? [first] : [];
  }),
);

/** The command of one key. */
export function commandOfKey(steps: readonly string[]): CommandId | undefined {
  return firstFound(steps, (step) => byKeys.get(step));
}

/** Reads key after key, given what each can mean and when it was pressed, and gives the command that they mean. */
export type KeyReader = (steps: readonly string[], at: number) => CommandId | undefined;

/** Starts reading. A second key that belongs to no first one means nothing, also where it means something alone. */
export function createKeyReader(): KeyReader {
  let begun: { readonly key: string; readonly at: number } | undefined;
  return (steps, at) => {
    const first = begun && at - begun.at < PATIENCE ? begun.key : undefined;
    begun = undefined;
    if (first !== undefined) return firstFound(steps, (step) => byKeys.get(`${first} ${step}`));
    const key = steps.find((step) => firstKeys.has(step));
    if (key !== undefined) begun = { key, at };
    return key === undefined ? commandOfKey(steps) : undefined;
  };
}

function firstFound<T>(steps: readonly string[], find: (step: string) => T | undefined): T | undefined {
  for (const step of steps) {
    const found = find(step);
    if (found !== undefined) return found;
  }
  return undefined;
}
