import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBook } from '../../../electron/book/index.ts';
import { importRunbooks, planImport } from '../../../electron/runbook-import/index.ts';
import { call } from '../cli/call.ts';
import { type BookFiles, goodBook, temporaryBook, temporaryFolder, writeBook } from '../temporary-book.ts';

const collection: BookFiles = {
  'README.md': '# Ours\n\n[Pods](content/kube/KubePodDown.md) ![logo](static/logo.png)\n',
  LICENSE: 'MIT',
  'package.json': '{}',
  'static/logo.png': new Uint8Array([1, 2, 3]),
  'content/kube/_index.md': '---\ntitle: Kubernetes\n---\n\n',
  'content/kube/KubePodDown.md': `# Down

See [nodes]({{< ref "./NodeDown.md" >}}), [the same](NodeDown), [from the top](/kube/NodeDown/#why),
[beside its page](../NodeDown) and ![logo](/logo.png). [Gone](gone.md), [web](https://x.test/).
`,
  'content/kube/NodeDown.md': '# Node down\r\n\r\n## Why\r\n',
  'bad.md': new Uint8Array([0x23, 0x20, 0xff, 0xfe]),
  '.git/config': '[core]',
  'node_modules/x/readme.md': '# X',
};

function opened(files: BookFiles = collection, book: BookFiles = goodBook) {
  const source = join(temporaryFolder(), 'our-runbooks');
  mkdirSync(source);
  writeBook(source, files);
  const { folder, dataFolder } = temporaryBook(book);
  const text = (path: string) => readFileSync(join(folder, 'runbooks', path), 'utf8');
  return { source, folder, dataFolder, text };
}

async function imported(source: string, folder: string, dataFolder: string, into = '') {
  const open = await openBook({ folder, dataFolder, clock: Date.now });
  const plan = await planImport({ folder: source, into, bookFolder: open.folder });
  if (!plan.ok) throw new Error(plan.error.message);
  return { plan: plan.value, why: await importRunbooks(open, plan.value) };
}

describe('a folder of runbooks', () => {
  test('is taken with what it shows, its links lead to files, and what is left out has a reason', async () => {
    const { source, folder, dataFolder, text } = opened();
    const { plan, why } = await imported(source, folder, dataFolder);
    expect(why).toBeUndefined();
    expect([plan.into, [...plan.runbooks.keys()], plan.attachments, plan.mended]).toEqual([
      'our-runbooks',
      ['README.md', 'content/kube/KubePodDown.md', 'content/kube/NodeDown.md'],
      ['LICENSE', 'static/logo.png'],
      1,
    ]);
    expect(text('our-runbooks/content/kube/KubePodDown.md')).toBe(`# Down

See [nodes](./NodeDown.md), [the same](NodeDown.md), [from the top](NodeDown.md#why),
[beside its page](NodeDown.md) and ![logo](../../static/logo.png). [Gone](gone.md), [web](https://x.test/).
`);
    expect(text('our-runbooks/content/kube/NodeDown.md')).toBe('# Node down\r\n\r\n## Why\r\n');
    expect(readFileSync(join(folder, 'runbooks/our-runbooks/static/logo.png'))).toEqual(Buffer.from([1, 2, 3]));
    expect(Object.fromEntries(plan.leftOut.map(({ path, why }) => [path, why]))).toEqual({
      '.git': 'hidden',
      'bad.md': 'not written in UTF-8',
      'content/kube/_index.md': 'nothing in it but front matter',
      node_modules: 'not written by hand',
      'package.json': 'no runbook shows it or links to it',
    });
  });

  test('taken a second time writes nothing over', async () => {
    const { source, folder, dataFolder, text } = opened();
    await imported(source, folder, dataFolder);
    writeFileSync(join(folder, 'runbooks/our-runbooks/README.md'), '# Changed here\n');
    const { plan } = await imported(source, folder, dataFolder);
    expect([plan.runbooks.size, plan.attachments.length]).toEqual([0, 0]);
    expect(plan.leftOut).toContainEqual({ path: 'README.md', why: 'there is one already' });
    expect(text('our-runbooks/README.md')).toBe('# Changed here\n');
  });

  test('never brings what lies outside of it', async () => {
    const { source, folder, dataFolder } = opened({ 'a.md': '# A\n\n[s](secret/x.csv) ![u](../../up.png)\n' });
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'x.csv'), 'secret');
    symlinkSync(outside, join(source, 'secret'));
    const { plan } = await imported(source, folder, dataFolder);
    expect(plan.leftOut).toEqual([{ path: 'secret', why: 'a link to somewhere else' }]);
    expect(existsSync(join(folder, 'runbooks/our-runbooks/secret'))).toBe(false);
  });

  test('that cannot be written leaves nothing behind', async () => {
    const { source, folder, dataFolder } = opened();
    mkdirSync(join(folder, 'runbooks/our-runbooks'), { recursive: true });
    // A file where a folder of the texts would be.
    writeFileSync(join(folder, 'runbooks/our-runbooks/content'), '');
    const { why } = await imported(source, folder, dataFolder);
    expect(why).toMatchObject({ code: 'io' });
    expect(existsSync(join(folder, 'runbooks/our-runbooks/LICENSE'))).toBe(false);
    expect(existsSync(join(folder, 'runbooks/our-runbooks/README.md'))).toBe(false);
  });

  test.each([
    ['a path that is not full', () => 'runbooks', '', 'no-folder'],
    ['no folder', ({ source }: { source: string }) => `${source}/gone`, '', 'no-folder'],
    ['a file', ({ source }: { source: string }) => `${source}/README.md`, '', 'no-folder'],
    ['the book itself', ({ folder }: { folder: string }) => folder, '', 'own-folder'],
    ['its runbooks', ({ folder }: { folder: string }) => join(folder, 'runbooks'), '', 'own-folder'],
    ['what the book lies in', ({ folder }: { folder: string }) => join(folder, '..'), '', 'own-folder'],
    ['a place outside', ({ source }: { source: string }) => source, '../x', 'invalid-path'],
    ['a hidden place', ({ source }: { source: string }) => source, '.runs/x', 'invalid-path'],
  ])('is not taken from or to %s', async (_, from, into, code) => {
    const made = opened(collection, { ...goodBook, 'runbooks/a.md': '# A\n' });
    const plan = await planImport({ folder: from(made), into, bookFolder: made.folder });
    expect(plan).toMatchObject({ ok: false, error: { code } });
  });
});

describe('runbook import', () => {
  test('takes a folder, says what it took and what not, and only says so with --preview', async () => {
    const { source, folder, dataFolder } = opened({ 'a.md': '# A\n', 'b.txt': 'x' });
    const words = ['runbook', 'import', source, '--into', 'theirs', '--book', folder, '--data', dataFolder];
    expect(await call([...words, '--preview'])).toMatchObject({
      status: 0,
      out: `1 runbooks and 0 other files would be taken into runbooks/theirs; links mended in 0.
left out: b.txt (no runbook shows it or links to it)
`,
    });
    expect(existsSync(join(folder, 'runbooks/theirs'))).toBe(false);
    expect(JSON.parse((await call([...words, '--json'])).out)).toEqual({
      into: 'runbooks/theirs',
      runbooks: ['a.md'],
      attachments: [],
      mended: 0,
      leftOut: [{ path: 'b.txt', why: 'no runbook shows it or links to it' }],
    });
    expect(existsSync(join(folder, 'runbooks/theirs/a.md'))).toBe(true);
  });

  test('of no folder says so', async () => {
    const { folder, dataFolder } = opened();
    const { status, err } = await call(['runbook', 'import', '/gone', '--book', folder, '--data', dataFolder]);
    expect([status, err]).toEqual([1, expect.stringContaining('there is no folder /gone')]);
  });
});
