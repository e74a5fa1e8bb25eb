import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { licencesOf } from '../../build/licences.ts';
import manifest from '../../package.json' with { type: 'json' };
import { temporaryFolder } from '../electron/temporary-book.ts';

/** A project whose lock file names these packages, each with a package.json and the files given. */
function project(packages: Readonly<Record<string, { readonly lock?: object; readonly files: object }>>): string {
  const root = temporaryFolder();
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const locked = Object.fromEntries(Object.entries(packages).map(([path, { lock }]) => [path, lock ?? {}]));
  write('package-lock.json', JSON.stringify({ packages: { '': {}, ...locked } }));
  write('LICENSE', 'MIT License\n\nCopyright (c) 2026 Us\n\nPermission is hereby granted\n');
  for (const [path, { files }] of Object.entries(packages)) {
    for (const [file, content] of Object.entries(files)) write(`${path}/${file}`, String(content));
  }
  return root;
}

const manifestOf = (name: string, more = {}) => JSON.stringify({ name, version: '1.0.0', license: 'MIT', ...more });

describe('the licences that ship', () => {
  test('are those of all dependencies, and of theirs, in full', () => {
    const shipped = licencesOf(fileURLToPath(new URL('../..', import.meta.url)));
    const names = shipped.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
    expect(names).toContain('react-remove-scroll');
    expect(shipped.filter(({ licence, text }) => licence === 'not named' || text.length < 100)).toEqual([]);
  });

  test('leave out what is for development alone', () => {
    const root = project({
      'node_modules/ours': { files: { 'package.json': manifestOf('ours'), LICENSE: 'of ours' } },
      'node_modules/tool': { lock: { dev: true }, files: { 'package.json': manifestOf('tool') } },
      'node_modules/types': { lock: { devOptional: true }, files: { 'package.json': manifestOf('types') } },
    });
    expect(licencesOf(root).map(({ name }) => name)).toEqual(['ours']);
  });

  test('are told whole where a package brings several texts, and once where it lies in two places', () => {
    const files = { 'package.json': manifestOf('a'), 'LICENSE.md': 'the licence', NOTICE: 'the notice' };
    const root = project({ 'node_modules/a': { files }, 'node_modules/b/node_modules/a': { files } });
    expect(licencesOf(root)).toEqual([
      { name: 'a', version: '1.0.0', licence: 'MIT', text: 'the licence\n\nthe notice' },
    ]);
  });

  test('are written out where a package only names the MIT licence', () => {
    const author = { name: 'Ada Nowak' };
    const root = project({ 'node_modules/a': { files: { 'package.json': manifestOf('a', { author }) } } });
    expect(licencesOf(root)[0]?.text).toBe('MIT License\n\nCopyright (c) Ada Nowak\n\nPermission is hereby granted');
  });

  test('leave out an optional package that is not installed here', () => {
    const root = project({ 'node_modules/elsewhere': { lock: { optional: true }, files: {} } });
    expect(licencesOf(root)).toEqual([]);
  });
});
