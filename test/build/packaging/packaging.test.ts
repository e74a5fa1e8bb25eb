import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AsarFiles, readAsar } from './asar.ts';
import { fusesOn } from './fuses.ts';
import { hasShell, type PackedProject, packProject } from './packed-project.ts';

let project: PackedProject;
let files: AsarFiles;
beforeAll(() => {
  project = packProject();
  files = readAsar(join(project.packed, 'resources/app.asar'));
}, 300_000);
afterAll(() => project?.remove());

const textOf = (path: string) => files.get(path)?.toString('utf8') ?? '';

describe('a package holds', () => {
  test('what is built, the sample book included, and its own package.json, but nothing else', () => {
    const built = readdirSync(join(project.folder, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(project.folder.length + 1)
          .replaceAll('\\', '/'),
      );
    expect(built).toContain('dist/sample/watchbill.yaml');
    expect([...files.keys()].sort()).toEqual([...built, 'package.json'].sort());
  });

  test('no sources, no packages, no tools', () => {
    const odd = [...files.keys()].filter((path) => /\.(tsx?|map)$|node_modules|^(?!dist\/|package\.json$)/.test(path));
    expect(odd).toEqual([]);
    expect(JSON.parse(textOf('package.json'))).not.toHaveProperty('devDependencies');
    expect(JSON.parse(textOf('package.json'))).not.toHaveProperty('scripts');
  });

  test('the app itself, and not the one that Electron brings', () => {
    expect(existsSync(join(project.packed, 'watchbill'))).toBe(true);
    expect(existsSync(join(project.packed, 'resources/app.asar'))).toBe(true);
    expect(existsSync(join(project.packed, 'resources/default_app.asar'))).toBe(false);
    expect(existsSync(join(project.packed, 'resources/app.asar.unpacked'))).toBe(false);
  });

  test('the licences of Electron and Chromium', () => {
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(existsSync(join(project.packed, name))).toBe(true);
  });

  test('the icons that the tray and the window show', () => {
    expect(files.has('dist/icons/icon.png')).toBe(true);
    for (const path of ['template/on-callTemplate@2x.png', 'dark/firing.png', 'light/out-of-date@1.5x.png'])
      expect(files.has(`dist/icons/tray/${path}`)).toBe(true);
  });
});

describe.skipIf(!hasShell)('the packaged shell', () => {
  test('is what starts', () => {
    expect(JSON.parse(textOf('package.json'))).toMatchObject({ main: 'dist/main.js' });
  });

  test.each(['dist/main.js', 'dist/preload.cjs'])('%s needs no package but electron', (entry) => {
    expect([...packagesNeededFrom(entry)].filter((name) => name !== 'electron')).toEqual([]);
  });
});

test('the fuses are set so that no outsider can use the app as Node, look into it, or change it', () => {
  expect(fusesOn(join(project.packed, 'watchbill'))).toEqual(['embeddedAsarIntegrity', 'onlyLoadAppFromAsar']);
});

test('the installers know who the app is and which links it opens', () => {
  const configuration = readFileSync(join(project.folder, 'electron-builder.yml'), 'utf8');
  expect(configuration).toContain('appId: io.github.watchbill.Watchbill');
  expect(configuration).toContain('schemes: [watchbill]');
});

/** The packages that a module of the archive imports, itself or through other modules of it. */
function packagesNeededFrom(entry: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (!files.has(path)) throw new Error(`${path} is imported, and not in the package`);
    for (const [, ...found] of withoutComments(textOf(path)).matchAll(importedName)) {
      const name = found.find((part) => part !== undefined) ?? '';
      if (name.startsWith('.')) waiting.push(posix.join(posix.dirname(path), name));
      else if (!isBuiltin(name)) packages.add(name);
    }
  }
  return packages;
}

/** Without the lines that are comments: those of a library may hold examples of its use. */
function withoutComments(code: string): string {
  return code.replace(/^\s*(\*|\/[/*]).*$/gm, '');
}

/**
 * As the bundler writes it: `import "a"`, `import { b } from "a"`, `export { b } from "a"`, `import("a")`, `require("a")`;
 * not what stands in a string.
 */
const importedName =
  /^(?:import|export)\b[^"';]*?["']([^"'\n]+)["'];?$|\bimport\(\s*["']([^"'\n]+)["']\s*\)|(?<!['"`\w.])(?:__)?require\(\s*["']([^"'\n]+)["']\s*\)/gm;
