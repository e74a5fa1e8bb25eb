import { run } from '../../../electron/cli/index.ts';

export interface Called {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the command line in this process, at a fixed time unless another is given. */
export async function call(
  words: readonly string[],
  { at = '2026-03-04T12:00:00Z', ...environment }: Readonly<Record<string, string>> & { readonly at?: string } = {},
): Promise<Called> {
  let out = '';
  let err = '';
  const status = await run(words, {
    environment: { ...environment },
    workingFolder: '/',
    clock: () => Date.parse(at),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
  });
  return { status, out, err };
}
