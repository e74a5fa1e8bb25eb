import { describe, expect, test } from 'vitest';
import { goodBook, temporaryBook } from '../temporary-book.ts';
import { call } from './call.ts';

const files = {
  ...goodBook,
  'runbooks/checkout/slow.md':
    '---\nalerts: { alertname: LatencyHigh, service: ~check.* }\n---\n# Checkout is slow\n\nLook.\n',
  'runbooks/LatencyHigh.md': '# Latency\n',
  'runbooks/broken.md': '---\ntitle: [\n---\n# Disk full\n',
};

function runbook(...words: readonly string[]) {
  const { folder, dataFolder } = temporaryBook(files);
  return call(['runbook', ...words, '--book', folder, '--data', dataFolder]);
}

describe('runbook show', () => {
  test.each(['checkout/slow.md', 'checkout/slow', 'runbooks/checkout/slow.md'])(
    'prints %s without its front matter',
    async (path) => {
      expect(await runbook('show', path)).toEqual({ status: 0, out: '# Checkout is slow\n\nLook.\n', err: '' });
    },
  );

  test('prints it in JSON with its title', async () => {
    const { out } = await runbook('show', 'checkout/slow', '--json');
    expect(JSON.parse(out)).toEqual({
      path: 'checkout/slow.md',
      title: 'Checkout is slow',
      text: '# Checkout is slow\n\nLook.\n',
    });
  });

  test('warns of front matter that is broken, and where', async () => {
    const { status, out, err } = await runbook('show', 'broken');
    expect({ status, out }).toEqual({ status: 0, out: '# Disk full\n' });
    expect(err).toMatch(/^runbooks\/broken\.md:[23]:\d+: warning: /);
  });

  test.each(['none', '../people/ada.yaml', ''])('says that there is no %s', async (path) => {
    expect(await runbook('show', path)).toMatchObject({ status: path === '' ? expect.any(Number) : 1, out: '' });
  });
});

describe('runbook for', () => {
  test('names the runbooks for an alert, the best first, with why', async () => {
    const { status, out } = await runbook('for', '--label', 'alertname=LatencyHigh', '--label', 'service=checkout');
    expect(status).toBe(0);
    expect(out.split('\n')).toEqual([
      'checkout/slow.md  Checkout is slow  asks for 2 of its labels',
      'LatencyHigh.md    Latency           its file has the name of the alert',
      '',
    ]);
    const json = await runbook('for', '--label', 'alertname=LatencyHigh', '--json');
    expect(JSON.parse(json.out)).toEqual([
      { path: 'LatencyHigh.md', title: 'Latency', why: 'file-name', labels: 0, words: null },
    ]);
  });

  test('says that there is none; in JSON that is an empty list', async () => {
    expect(await runbook('for', '--label', 'a=b')).toEqual({
      status: 1,
      out: '',
      err: 'watchbill: no runbook is for an alert with these labels\n',
    });
    expect(await runbook('for', '--label', 'a=b', '--json')).toEqual({ status: 0, out: '[]\n', err: '' });
  });

  test.each([[[]], [['--label', 'alertname']], [['--label', '=x']]])('wants labels: %j', async (words) => {
    const { status, err } = await runbook('for', ...words);
    expect(status).toBe(2);
    expect(err).toContain('label');
  });
});

describe('runbook health', () => {
  test('tells what is amiss, the worst first, and in JSON', async () => {
    const { status, out } = await runbook('health');
    expect([status, out.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^runbooks\/broken\.md:\d+: runbook-front-matter: /),
    ]);
    const findings: unknown = JSON.parse((await runbook('health', '--json')).out);
    expect(findings).toContainEqual({
      code: 'runbook-never-proven',
      path: 'LatencyHigh.md',
      title: 'Latency',
      line: 1,
      message: 'nobody has followed it to the end yet',
    });
  });
});

describe('runbook for an alert', () => {
  test('that links to one names it, by the addresses of watchbill.yaml', async () => {
    const { folder, dataFolder } = temporaryBook({
      ...files,
      'watchbill.yaml': `${goodBook['watchbill.yaml']}runbookUrls:\n  https://wiki.test/: checkout\n`,
    });
    const link = 'runbook_url=https://wiki.test/slow';
    const words = [
      'runbook',
      'for',
      '--label',
      'alertname=X',
      '--annotation',
      link,
      '--book',
      folder,
      '--data',
      dataFolder,
    ];
    expect((await call(words)).out).toBe('checkout/slow.md  Checkout is slow  the alert links to it\n');
  });

  test('that no runbook is for is searched for, and that is said', async () => {
    const { out } = await runbook('for', '--label', 'alertname=DiskFull');
    expect(out).toBe('broken.md  Disk full  found by “DiskFull”\n');
  });
});
