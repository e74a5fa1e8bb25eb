import type { ParseArgsOptionDescriptor } from 'node:util';
import type { OpenBook } from '../book/index.ts';

/** What a command reads from and writes to; everything of the world comes in here. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly workingFolder: string;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard output is a terminal that shows colours. */
  readonly colour: boolean;
}

/** The values of the options as they were given; an option that may repeat is a list. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export interface CommandContext extends Surroundings {
  readonly options: OptionValues;
  /** The words that are no options, as many as the command asks for. */
  readonly operands: readonly string[];
  readonly json: boolean;
  /** This device's data folder. */
  readonly dataFolder: string;
  /** Opens the book that was asked for and warns of its errors on standard error, unless `quiet`. */
  readonly openBook: (options?: { readonly quiet: boolean }) => Promise<OpenBook>;
}

export interface Command {
  /** What stands before the usage, where that is not `watchbill`. */
  readonly calledBy?: string;
  /** As after `watchbill` in the help. */
  readonly usage: string;
  readonly summary: string;
  /** What its options mean, a line each. */
  readonly help: readonly string[];
  readonly options: Readonly<Record<string, ParseArgsOptionDescriptor>>;
  /** What it asks for besides options, in this order, as the usage names it: `['FILE']`; several of the last: `['WORDS…']`. */
  readonly operands?: readonly string[];
  /** Does it and gives the exit status. Throws a Refusal. */
  readonly run: (context: CommandContext) => Promise<number>;
}
