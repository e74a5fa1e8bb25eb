import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { silentCore } from '../silent-core.ts';
import { type BookFiles, goodBook, temporaryBook } from '../temporary-book.ts';

const files: BookFiles = {
  ...goodBook,
  'runbooks/shop/slow.md': `---
# Who looks after it.
owner: ada
---
# Slow

See [down](down.md#why), [itself](slow.md#a), [the sheet](img/a%20b.png), [DNS][dns], <img src="img/graph.png">,
[elsewhere](https://docs.test/slow.md) and [all](/shop/down.md).

[dns]: ../shared/dns.md "Names"
`,
  'runbooks/shop/down.md': '# Down\r\n\r\nFirst [slow](./slow.md), `[slow](slow.md)` is code.\r\n',
  'runbooks/shared/dns.md': '# DNS\n\n1. [Slow](../shop/slow.md#top "It")\n',
  'services/checkout.yaml': 'name: Checkout\nrota: payments\nrunbooks: [shared/dns, shop/slow] # two\n',
  'runbooks/.runs/2026/2026-03-01-0000-slow.yaml': `runbook: shop/slow.md # as it was called
started: 2026-03-01T00:00Z
finished: 2026-03-01T00:10Z
verdict: worked
`,
};

async function opened(book: BookFiles = files) {
  const { folder, dataFolder } = temporaryBook(book);
  const core = await silentCore({ folder, dataFolder });
  return {
    folder,
    save: (edit: unknown) => core.answer({ command: 'edit.save', input: { edit } }),
    preview: (edit: unknown) => core.answer({ query: 'edit.preview', input: { edit } }),
    undo: () => core.answer({ command: 'edit.undo', input: {} }),
    text: (path: string) => readFileSync(join(folder, 'runbooks', path), 'utf8'),
    has: (path: string) => existsSync(join(folder, 'runbooks', path)),
  };
}

const original = (path: string) => String(files[`runbooks/${path}`]);

describe('a runbook is written', () => {
  test('anew, in a folder that is not there yet, and taken back', async () => {
    const { save, undo, text, has } = await opened();
    const edit = { kind: 'runbook.write', path: 'new/one.md', before: null, text: '# One' };
    expect(await save(edit)).toMatchObject({ ok: true, value: { title: 'New runbook: One' } });
    expect(text('new/one.md')).toBe('# One\n');
    expect(await undo()).toMatchObject({ ok: true, value: { done: true } });
    expect(has('new/one.md')).toBe(false);
  });

  test('with the line ends that it had', async () => {
    const { save, text } = await opened();
    const before = original('shop/down.md');
    await save({ kind: 'runbook.write', path: 'shop/down.md', before, text: '# Down\n\nMore.\n' });
    expect(text('shop/down.md')).toBe('# Down\r\n\r\nMore.\r\n');
  });

  test('never over what somebody else wrote meanwhile', async () => {
    const { save, folder, text } = await opened();
    writeFileSync(join(folder, 'runbooks/shop/slow.md'), '# Theirs\n');
    const edit = { kind: 'runbook.write', path: 'shop/slow.md', before: original('shop/slow.md'), text: '# Mine\n' };
    expect(await save(edit)).toMatchObject({ ok: false, error: { code: 'changed' } });
    expect(await save({ ...edit, before: null })).toMatchObject({ ok: false, error: { code: 'exists' } });
    expect(text('shop/slow.md')).toBe('# Theirs\n');
  });

  test('with the mistakes of its front matter told before', async () => {
    const { preview } = await opened();
    const text = '---\nreviewed: never\n---\n# One\n';
    expect(await preview({ kind: 'runbook.write', path: 'one.md', before: null, text })).toMatchObject({
      value: { notes: [expect.stringContaining('line 2')], files: ['runbooks/one.md'] },
    });
  });

  test.each(['../out.md', 'a/../../out.md', '.runs/x.md', '/etc/x.md', 'a.txt', 'CON:x.md', 'a//b.md', 'a\\b.md'])(
    'not at %s',
    async (path) => {
      const { save } = await opened();
      expect(await save({ kind: 'runbook.write', path, before: null, text: 'x' })).toMatchObject({
        ok: false,
        error: { code: 'invalid-path' },
      });
    },
  );
});

describe('a runbook is moved', () => {
  test('and all links follow: to it, its own, and what was proven of it', async () => {
    const { save, text, has, preview, undo } = await opened();
    const edit = { kind: 'runbook.move', path: 'shop/slow.md', to: 'web/too slow.md' };
    expect(await preview(edit)).toMatchObject({
      value: {
        notes: ['shared/dns.md links to it, and follows', 'shop/down.md links to it, and follows'],
        files: [
          'runbooks/shop/slow.md',
          'runbooks/web/too slow.md',
          'runbooks/shared/dns.md',
          'runbooks/shop/down.md',
          'runbooks/.runs/2026/2026-03-01-0000-slow.yaml',
          'services/checkout.yaml',
        ],
      },
    });
    expect(await save(edit)).toMatchObject({ ok: true });
    expect(has('shop/slow.md')).toBe(false);
    expect(text('web/too slow.md')).toBe(`---
# Who looks after it.
owner: ada
---
# Slow

See [down](../shop/down.md#why), [itself](too%20slow.md#a), [the sheet](../shop/img/a%20b.png), [DNS][dns], <img src="../shop/img/graph.png">,
[elsewhere](https://docs.test/slow.md) and [all](/shop/down.md).

[dns]: ../shared/dns.md "Names"
`);
    expect(text('shop/down.md')).toBe(
      '# Down\r\n\r\nFirst [slow](../web/too%20slow.md), `[slow](slow.md)` is code.\r\n',
    );
    expect(text('shared/dns.md')).toBe('# DNS\n\n1. [Slow](../web/too%20slow.md#top "It")\n');
    expect(text('.runs/2026/2026-03-01-0000-slow.yaml')).toContain('runbook: web/too slow.md # as it was called\n');
    expect(text('../services/checkout.yaml')).toContain('runbooks: [shared/dns, web/too slow] # two\n');
    expect(await undo()).toMatchObject({ value: { done: true } });
    for (const path of ['shop/slow.md', 'shop/down.md', 'shared/dns.md']) expect(text(path)).toBe(original(path));
  });

  test('not onto another one', async () => {
    const { save, text } = await opened();
    const reply = await save({ kind: 'runbook.move', path: 'shop/slow.md', to: 'shop/down.md' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'exists' } });
    expect(text('shop/down.md')).toBe(original('shop/down.md'));
  });
});

describe('a runbook is deleted', () => {
  test('with those told that link to it, and brought back', async () => {
    const { save, preview, undo, has, text } = await opened();
    const edit = { kind: 'runbook.remove', path: 'shop/slow.md' };
    expect(await preview(edit)).toMatchObject({
      value: { notes: [expect.stringContaining('shared/dns.md'), expect.stringContaining('shop/down.md')] },
    });
    expect(await save(edit)).toMatchObject({ value: { title: 'Runbook deleted: Slow' } });
    expect(has('shop/slow.md')).toBe(false);
    await undo();
    expect(text('shop/slow.md')).toBe(original('shop/slow.md'));
  });
});

describe('a review is noted', () => {
  test.each([
    [
      'beside what it says already',
      '---\n# x\nowner: ada\n---\n# A\n',
      '---\n# x\nowner: ada\nreviewed: 2026-03-04\n---\n# A\n',
    ],
    [
      'in the place of the last one',
      '---\nreviewed: 2025-01-01 # ada\n---\n# A\n',
      '---\nreviewed: 2026-03-04 # ada\n---\n# A\n',
    ],
    ['where it says nothing', '# A\n', '---\nreviewed: 2026-03-04\n---\n# A\n'],
    ['with the line ends of the file', '# A\r\n', '---\r\nreviewed: 2026-03-04\r\n---\r\n# A\r\n'],
  ])('%s', async (_, before, after) => {
    const { save, text } = await opened({ ...goodBook, 'runbooks/a.md': before });
    expect(await save({ kind: 'runbook.review', path: 'a.md' })).toMatchObject({
      value: { title: 'Reviewed today: A' },
    });
    expect(text('a.md')).toBe(after);
  });

  test('not where the front matter is broken', async () => {
    const { save, text } = await opened({ ...goodBook, 'runbooks/a.md': '---\nowner: "\n---\n# A\n' });
    const reply = await save({ kind: 'runbook.review', path: 'a.md' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'broken-front-matter' } });
    expect(text('a.md')).toBe('---\nowner: "\n---\n# A\n');
  });
});

test.each(['runbook.move', 'runbook.remove', 'runbook.review'])('%s of one that is gone says so', async (kind) => {
  const { save } = await opened();
  const edit = { kind, path: 'gone.md', ...(kind === 'runbook.move' && { to: 'x.md' }) };
  expect(await save(edit)).toMatchObject({ ok: false, error: { code: 'unknown-runbook' } });
});
