import { readFileSync } from 'node:fs';

/** What stands before the fuses in a program of Electron's. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses in their order in the program (https://www.electronjs.org/docs/latest/tutorial/fuses), as Electron 45 has them. */
const names = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrity',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

type FuseName = (typeof names)[number];

/** The part of a program that holds the fuses, as they come: the version, their number, and a digit each. */
export const freshFuses = `${SENTINEL}\x01${String.fromCharCode(names.length)}10110001`;

/** Which fuses are on in a program. */
export function fusesOn(program: string): readonly FuseName[] {
  const bytes = readFileSync(program);
  const start = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
  return names.filter((_, index) => bytes[start + index] === '1'.charCodeAt(0));
}
