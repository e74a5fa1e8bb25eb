import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Core } from '../../../electron/core.ts';
import { type CommandName, commands, type QueryName, queries, type Reply } from '../../../shared/contract.ts';
import { silentCore } from '../silent-core.ts';
import { type BookFiles, goodBook, temporaryBook, writeBook } from '../temporary-book.ts';

const files: BookFiles = {
  ...goodBook,
  'runbooks/shop/ShopDown.md': `---
variables:
  pod: The pod that is down
---
# The shop is down

1. Look: \`kubectl logs {{pod}}\`
2. Restart it.
`,
};

const alert = { alertname: 'ShopDown', pod: 'shop-7f' };

async function ask(core: Core, query: QueryName, input: unknown): Promise<unknown> {
  return value(await core.answer({ query, input }));
}

async function order(core: Core, command: CommandName, input: unknown): Promise<unknown> {
  return value(await core.answer({ command, input }));
}

function value(reply: Reply): unknown {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

/** Begins to follow the runbook, and gives the id of the run. */
async function start(core: Core, labels: Readonly<Record<string, string>>): Promise<string> {
  const started = await order(core, 'run.start', { runbook: 'shop/ShopDown.md', alert: labels });
  return commands['run.start'].output.parse(started).id;
}

async function runs(core: Core) {
  return queries.runs.output.parse(await ask(core, 'runs', {}));
}

async function begun() {
  const { folder, dataFolder } = temporaryBook(files);
  const core = await silentCore({ folder, dataFolder });
  await order(core, 'settings.change', { me: 'ben' });
  const id = await start(core, alert);
  return { folder, dataFolder, core, id };
}

describe('a run', () => {
  test('is followed, finished and from then on told beside its runbook', async () => {
    const { core, id, folder } = await begun();
    await order(core, 'run.step', { id, step: 0, state: 'done', note: 'out of memory' });
    await order(core, 'run.step', { id, step: 1, state: 'skipped', note: 'it came back' });
    expect(await ask(core, 'runs', {})).toMatchObject({ open: [{ id, settled: 2, steps: 2, by: 'ben' }], proven: [] });
    const finished = await order(core, 'run.finish', { id, verdict: 'partly', note: 'the link was old' });
    const { file } = commands['run.finish'].output.parse(finished);
    expect(file).toBe('runbooks/.runs/2026/2026-03-04-1100-shopdown.yaml');
    expect(readFileSync(join(folder, file), 'utf8')).toBe(`runbook: shop/ShopDown.md
title: The shop is down
by: ben
started: 2026-03-04T11:00Z
finished: 2026-03-04T11:00Z
verdict: partly
note: the link was old
alert: { alertname: ShopDown, pod: shop-7f }
variables: { pod: shop-7f }
steps:
  - { step: "Look: kubectl logs {{pod}}", state: done, at: 2026-03-04T11:00Z, note: out of memory }
  - { step: Restart it., state: skipped, at: 2026-03-04T11:00Z, note: it came back }
`);
    expect(await ask(core, 'runs', {})).toMatchObject({
      open: [],
      proven: [{ runbook: 'shop/ShopDown.md', by: 'ben', verdict: 'partly', note: 'the link was old' }],
    });
    expect(await ask(core, 'runs.of', { runbook: 'shop/ShopDown.md' })).toMatchObject([
      { done: 1, skipped: 1, steps: 2 },
    ]);
  });

  test('goes on where it was after the program has died', async () => {
    const { core, id, folder, dataFolder } = await begun();
    await order(core, 'run.step', { id, step: 0, state: 'done' });
    const again = await silentCore({ folder, dataFolder, time: '2026-03-04T12:00:00Z' });
    expect(await ask(again, 'run', { id })).toMatchObject({
      values: { pod: 'shop-7f' },
      blocks: [{ state: 'done', by: 'ben' }, { state: 'open' }],
      changedSince: false,
    });
  });

  test('keeps its steps while a git checkout changes a hundred runbooks and takes its own away', async () => {
    const { core, id, folder } = await begun();
    writeBook(folder, Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`runbooks/new/${i}.md`, `# ${i}\n`])));
    writeBook(folder, { 'runbooks/shop/ShopDown.md': '# Another\n\n1. Nothing to do.\n' });
    expect(await ask(core, 'run', { id })).toMatchObject({ changedSince: true, title: 'The shop is down' });
    rmSync(join(folder, 'runbooks/shop'), { recursive: true });
    expect(await ask(core, 'run', { id })).toMatchObject({ changedSince: true });
    await order(core, 'run.step', { id, step: 1, state: 'done' });
    await order(core, 'run.finish', { id, verdict: 'worked', note: '' });
    expect(await ask(core, 'runs', {})).toMatchObject({ proven: [{ verdict: 'worked' }] });
  });

  test('that is discarded leaves nothing, and can be taken up again', async () => {
    const { core, id, folder } = await begun();
    await order(core, 'run.discard', { id });
    expect(await ask(core, 'runs', {})).toEqual({ open: [], proven: [] });
    expect(existsSync(join(folder, 'runbooks/.runs'))).toBe(false);
    // One that is begun meanwhile is another one.
    const other = await start(core, {});
    expect(other).not.toBe(id);
    await order(core, 'run.restore', { id });
    expect((await runs(core)).open.map((run) => run.id).sort()).toEqual([id, other].sort());
  });

  test('that cannot be written into the book stays under way', async () => {
    const { core, id, folder } = await begun();
    // A file where the folder of the runs would be.
    writeFileSync(join(folder, 'runbooks/.runs'), '');
    const reply = await core.answer({ command: 'run.finish', input: { id, verdict: 'worked', note: '' } });
    expect(reply).toMatchObject({ ok: false, error: { code: 'io' } });
    expect(await ask(core, 'runs', {})).toMatchObject({ open: [{ id }] });
  });

  test('goes on in a data folder that takes nothing, and says so', async () => {
    const { core, id, dataFolder } = await begun();
    const [book = ''] = readdirSync(join(dataFolder, 'runs'));
    // A file where the folder of the runs was.
    rmSync(join(dataFolder, 'runs', book), { recursive: true });
    writeFileSync(join(dataFolder, 'runs', book), '');
    const reply = await core.answer({ command: 'run.step', input: { id, step: 0, state: 'done' } });
    expect(reply).toMatchObject({ ok: false, error: { code: 'run-not-kept' } });
    expect(await ask(core, 'runs', {})).toMatchObject({ open: [{ settled: 1 }] });
  });

  test('of a broken file in the data folder is left alone, and the others go on', async () => {
    const { folder, dataFolder, id } = await begun();
    const [book = ''] = readdirSync(join(dataFolder, 'runs'));
    writeFileSync(join(dataFolder, 'runs', book, 'broken.json'), '{');
    const again = await silentCore({ folder, dataFolder });
    expect(await ask(again, 'runs', {})).toMatchObject({ open: [{ id }] });
    expect(readFileSync(join(dataFolder, 'runs', book, 'broken.json'), 'utf8')).toBe('{');
  });

  test('of a broken file in the book is none, and the others count', async () => {
    const { core, id, folder } = await begun();
    await order(core, 'run.finish', { id, verdict: 'worked', note: '' });
    mkdirSync(join(folder, 'runbooks/.runs/2025'), { recursive: true });
    writeFileSync(join(folder, 'runbooks/.runs/2025/odd.yaml'), 'runbook: shop/ShopDown.md\nverdict: great\n');
    expect((await runs(core)).proven).toHaveLength(1);
  });

  test('is not begun of a text that is no runbook but an attack', async () => {
    const { core, folder } = await begun();
    writeBook(folder, { 'runbooks/deep.md': `${'>'.repeat(100_000)} deep\n` });
    const reply = await core.answer({ command: 'run.start', input: { runbook: 'deep.md', alert: {} } });
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-to-be-followed' } });
  });

  test.each([
    ['a step that it lacks', 'run.step', { step: 7, state: 'done' }, 'unknown-step'],
    ['a variable that it lacks', 'run.value', { name: 'other', value: 'x' }, 'unknown-step'],
    ['another run', 'run.finish', { id: 'other', verdict: 'worked', note: '' }, 'unknown-run'],
    ['a verdict that there is not', 'run.finish', { verdict: 'great', note: '' }, 'invalid-input'],
  ])('refuses %s', async (_, command, input, code) => {
    const { core, id } = await begun();
    expect(await core.answer({ command, input: { id, ...input } })).toMatchObject({ ok: false, error: { code } });
  });
});
