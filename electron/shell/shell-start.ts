/** What the shell is started with. */
export interface ShellStart {
  /** The words of the start, without the program's own name. */
  readonly words: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** Where what was built lies. */
  readonly folder: string;
}
