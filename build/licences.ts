import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A package that ships with Watchbill, and the terms under which it does. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package names it: `MIT`. */
  readonly licence: string;
  /** The texts that lie in the package; where it brings none, that of the licence which it names. */
  readonly text: string;
}

const MODULE = 'virtual:licences';

/** Gives the page the licences of all that ships, as a module of its own that is loaded when somebody wants to read them. */
export function licences(root: string): Plugin {
  return {
    name: 'licences',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export const licences = ${JSON.stringify(licencesOf(root))};` : undefined),
  };
}

/** What the lock file names that is not for development alone and is installed here, each name and version once. */
export function licencesOf(root: string): readonly Licence[] {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(read(root, 'package-lock.json'));
  const found = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional && existsSync(join(root, path)))
    .map(([path]) => licenceOf(root, path));
  const once = new Map(found.map((licence) => [`${licence.name} ${licence.version}`, licence]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

interface LockedPackage {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
}

function licenceOf(root: string, path: string): Licence {
  const folder = join(root, path);
  const manifest: Manifest = JSON.parse(read(folder, 'package.json'));
  const { name, version, license = 'not named', author } = manifest;
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|unlicense|ofl)/i.test(file))
    .map((file) => read(folder, file).trim());
  const by = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return { name, version, licence: license, text: texts.join('\n\n') || namedLicence(root, license, by) };
}

/** Some packages only say that they are under the MIT licence, whose text is the one that Watchbill is under itself. */
function namedLicence(root: string, licence: string, author: string): string {
  return licence === 'MIT'
    ? read(root, 'LICENSE')
        .replace(/^Copyright.*$/m, `Copyright (c) ${author}`)
        .trim()
    : '';
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
