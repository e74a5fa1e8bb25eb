import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageFiles } from '../../../electron/page/index.ts';
import { temporaryFolder } from '../temporary-book.ts';

function builtPage(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'secret.js'), '');
  writeFileSync(join(folder, 'assets/index-1.js'), '');
  symlinkSync(join(folder, 'secret.js'), join(folder, 'assets/linked.js'));
  return folder;
}

test.each(['/', '/rota/payments', '/people/ada', '/assets'])('%s is the page', (path) => {
  expect(pageFiles(builtPage())(path)).toEqual({ kind: 'page' });
});

test('a file of the page is found by its name', () => {
  const folder = builtPage();
  const path = join(folder, 'assets/index-1.js');
  expect(pageFiles(folder)('/assets/index-1.js')).toEqual({
    kind: 'asset',
    path,
    type: 'text/javascript; charset=utf-8',
  });
});

test.each([
  '/assets/',
  '/assets/none.js',
  '/assets/../secret.js',
  '/assets/..%2fsecret.js',
  '/assets//secret.js',
  '/assets/linked.js',
  '/secret.js',
  '/../main.js',
])('%s is nothing', (path) => {
  expect(pageFiles(builtPage())(path)).toEqual({ kind: 'none' });
});

test('a page that is not built has no files', () => {
  expect(pageFiles(join(temporaryFolder(), 'page'))('/assets/index-1.js')).toEqual({ kind: 'none' });
});

test.each(['/', '/rota/payments', '/runbooks/kubernetes/KubePodCrashLooping.md', '/runbooks/v1.2/a%20b.md'])(
  '%s is the page',
  (path) => {
    expect(pageFiles(builtPage())(path)).toEqual({ kind: 'page' });
  },
);
