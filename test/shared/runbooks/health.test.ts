import { describe, expect, test } from 'vitest';
import { examine } from '../../../electron/runbooks/examine.ts';
import { healthOf, healthProblems } from '../../../shared/runbooks/index.ts';

const fine = '---\nowner: ada\nreviewed: 2026-11-01\nreviewEvery: 6 months\n---\n';
const worked = { verdict: 'worked' as const };

/** What is amiss with runbooks, by path, of which all were proven unless named otherwise. */
function amiss(
  texts: Readonly<Record<string, string>>,
  {
    runs = {},
    alerts = [],
    files = [],
  }: {
    readonly runs?: Readonly<
      Record<string, { readonly verdict: 'worked' | 'partly' | 'failed'; readonly note?: string } | null>
    >;
    readonly alerts?: readonly { readonly name: string; readonly from: string }[];
    readonly files?: readonly string[];
  } = {},
) {
  const runbooks = Object.entries(texts).map(([path, text]) => examine(path, text));
  const last = Object.keys(texts).flatMap((path) => {
    const run = runs[path] === undefined ? worked : runs[path];
    return run ? [[path, run] as const] : [];
  });
  const findings = healthOf({
    runbooks,
    files: new Set([...Object.keys(texts), ...files]),
    lastRuns: new Map(last),
    today: '2026-11-29',
    alerts,
  });
  return findings.map(({ code, path, line, message }) => ({ said: `${code} ${path}:${line}`, message }));
}

const said = (...given: Parameters<typeof amiss>) => amiss(...given).map((finding) => finding.said);

describe('a runbook', () => {
  test('that is owned, reviewed and proven, and whose links lead somewhere, has nothing amiss', () => {
    const text = `${fine}# A\n\n## Why\n\n[b](b/c.md#what-now) [here](#why) [web](https://x.test) ![p](p.png) [ada](watchbill://people/ada)\n`;
    expect(said({ 'a.md': text, 'b/c.md': `${fine}# C\n\n## What now\n` }, { files: ['p.png'] })).toEqual([]);
  });

  test.each([
    ['no runbook', '[b](gone.md)', 'runbook-broken-link'],
    ['no heading of its own', '[b](#gone)', 'runbook-broken-link'],
    ['no heading of another', '[b](b.md#gone)', 'runbook-broken-link'],
    ['no file', '[b](gone.csv)', 'runbook-broken-link'],
    ['out of the runbooks', '[b](../../secret.md)', 'runbook-broken-link'],
    ['a script', '[b](javascript:alert)', 'runbook-broken-link'],
    ['no picture', '![b](gone.png)', 'runbook-broken-picture'],
    ['a picture outside', '<img src="../x.png">', 'runbook-broken-picture'],
  ])('that links to %s says in which line', (_, link, code) => {
    expect(said({ 'a.md': `${fine}# A\n\nSee ${link}.\n`, 'b.md': `${fine}# B\n` })).toEqual([`${code} a.md:8`]);
  });

  test('is stale from the day on which its review is due', () => {
    const due = (day: string) => `---\nowner: ada\nreviewed: ${day}\nreviewEvery: 1 month\n---\n# A\n`;
    expect(said({ 'a.md': due('2026-10-30') })).toEqual([]);
    expect(amiss({ 'a.md': due('2026-10-29') })).toEqual([
      {
        said: 'runbook-stale a.md:1',
        message: 'its review was due on 2026-11-29; it was last read through on 2026-10-29',
      },
    ]);
  });

  test('was never proven, or did not work', () => {
    const texts = { 'a.md': `${fine}# A\n`, 'b.md': `${fine}# B\n`, 'c.md': `${fine}# C\n` };
    const runs = {
      'a.md': null,
      'b.md': { verdict: 'partly' as const, note: 'old link' },
      'c.md': { verdict: 'failed' as const },
    };
    expect(amiss(texts, { runs })).toEqual([
      { said: 'runbook-not-working b.md:1', message: 'the last time it worked only partly: old link' },
      { said: 'runbook-not-working c.md:1', message: 'the last time it did not work' },
      { said: 'runbook-never-proven a.md:1', message: 'nobody has followed it to the end yet' },
    ]);
  });

  test('has no owner, a broken front matter, the title of another', () => {
    expect(said({ 'a.md': '# Same\n', 'b.md': `${fine}# same\n`, 'c.md': '---\nowner: "\n---\n# C\n' })).toEqual([
      'runbook-front-matter c.md:2',
      'runbook-no-owner a.md:1',
      'runbook-no-owner c.md:1',
      'runbook-same-title a.md:1',
      'runbook-same-title b.md:1',
    ]);
  });

  test('is missing for an alert that is named somewhere', () => {
    const alerts = ['ShopDown', 'kube_pod_crash', 'ByMatcher'].map((name) => ({ name, from: 'services/shop.yaml' }));
    const texts = {
      'KubePodCrash.md': `${fine}# A\n`,
      'b.md': `${fine.replace('owner', 'alerts: ByMatcher\nowner')}# B\n`,
    };
    expect(amiss(texts, { alerts })).toEqual([
      { said: 'alert-without-runbook null:1', message: 'services/shop.yaml names it, and no runbook is for it' },
    ]);
  });
});

test('what is true of most at first is one row of the check', () => {
  const finding = (path: string, code: 'runbook-never-proven' | 'runbook-stale') => {
    return { code, path, title: path, message: 'x', line: 1 };
  };
  const never = ['a.md', 'b.md', 'c.md', 'd.md'].map((path) => finding(path, 'runbook-never-proven'));
  const rows = healthProblems([...never, finding('e.md', 'runbook-stale')]);
  expect(rows.map(({ severity, file, message }) => [severity, file, message])).toEqual([
    ['warning', 'runbooks/e.md', 'x'],
    [
      'warning',
      'runbooks',
      '4 runbooks were never followed to the end: start one with Start on its page (a.md, b.md, c.md, …)',
    ],
  ]);
});
