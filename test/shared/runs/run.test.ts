import { describe, expect, test } from 'vitest';
import { parseRunFile } from '../../../shared/format/index.ts';
import { runBlocksOf } from '../../../shared/markdown/index.ts';
import { noFacts, runbookOf } from '../../../shared/runbooks/index.ts';
import {
  agoInWords,
  lastRuns,
  provenInWords,
  startRun,
  stepsOfRun,
  withStep,
  withValue,
  writtenRun,
} from '../../../shared/runs/index.ts';
import { instant } from '../../../shared/time/index.ts';

const at = (text: string) => instant(Date.parse(text));
const began = at('2026-11-29T01:10:20Z');

const facts = {
  ...noFacts,
  variables: [
    { name: 'pod', description: 'The pod' },
    { name: 'space', label: 'namespace' },
    { name: 'tail', default: '50' },
  ],
};

function begun(alert: Readonly<Record<string, string>> = {}) {
  return startRun({
    runbook: runbookOf('shop/slow.md', facts, []),
    blocks: runBlocksOf('# Slow\n\n1. look\n2. restart'),
    version: 'v',
    alert,
    at: began,
    by: 'ben',
    isTaken: (id) => id === '2026-11-29-0110-slow',
  });
}

describe('a run', () => {
  test('begins with its steps open, under a name of its own', () => {
    const run = begun();
    expect(run.id).toBe('2026-11-29-0110-slow-2');
    expect(stepsOfRun(run).map(({ summary, state }) => [summary, state])).toEqual([
      ['look', 'open'],
      ['restart', 'open'],
    ]);
  });

  test('takes the values of its variables from the labels of the alert, else what is usual', () => {
    expect(begun({ pod: 'shop-7f', namespace: 'shop', other: 'x' }).values).toEqual({
      pod: 'shop-7f',
      space: 'shop',
      tail: '50',
    });
  });

  test('takes no value that its runbook does not declare', () => {
    expect(withValue(begun(), 'other', 'x')).toBeUndefined();
    expect(withValue(begun(), 'pod', 'x')?.values).toEqual({ pod: 'x', tail: '50' });
  });

  test('remembers when and by whom a step was ticked, also when a note follows', () => {
    const ticked = withStep(begun(), 0, { state: 'done', at: at('2026-11-29T01:12:00Z'), by: 'ben' });
    const noted =
      ticked && withStep(ticked, 0, { state: 'done', note: 'was slow', at: at('2026-11-29T01:20:00Z'), by: 'ada' });
    expect(noted && stepsOfRun(noted)[0]).toMatchObject({
      at: at('2026-11-29T01:12:00Z'),
      by: 'ben',
      note: 'was slow',
    });
    const reopened = noted && withStep(noted, 0, { state: 'open', at: began, by: 'ada' });
    expect(reopened && stepsOfRun(reopened)[0]).toMatchObject({ state: 'open', at: null, by: null, note: 'was slow' });
  });

  test('has no step beyond its last', () => {
    expect(withStep(begun(), 2, { state: 'done', at: began, by: null })).toBeUndefined();
  });

  test('is read again from what is written of it', () => {
    const done = withStep(begun({ pod: 'x' }), 0, { state: 'skipped', note: 'not needed', at: began, by: 'ada' });
    if (!done) throw new Error('no such step');
    const written = writtenRun(done, 'partly', 'the link was old', at('2026-11-29T01:32:00Z'));
    expect(written).toMatchObject({ verdict: 'partly', note: 'the link was old', started: '2026-11-29T01:10Z' });
    expect(parseRunFile('2026-11-29-0110-slow', written)).toMatchObject({
      issues: [],
      value: {
        runbook: 'shop/slow.md',
        by: 'ben',
        verdict: 'partly',
        steps: [{ step: 'look', state: 'skipped', note: 'not needed' }, { state: 'open' }],
      },
    });
  });

  test.each([
    ['a verdict of its own', { verdict: 'great' }, 'verdict'],
    ['an end before its beginning', { finished: '2026-11-28T01:00Z' }, 'finished'],
    ['no time', { started: 'yesterday' }, 'started'],
  ])('with %s is refused where that stands', (_, change, key) => {
    const good = { runbook: 'a.md', started: '2026-11-29T01:00Z', finished: '2026-11-29T01:10Z', verdict: 'worked' };
    const { value, issues } = parseRunFile('x', { ...good, ...change });
    expect([value, issues.map(({ path }) => path.join('.'))]).toEqual([undefined, [key]]);
  });
});

describe('when a runbook was proven', () => {
  const run = {
    id: 'x',
    runbook: 'a.md',
    by: 'ben',
    started: began,
    finished: began,
    verdict: 'worked' as const,
    note: '',
  };

  test('is said as people say it', () => {
    expect(provenInWords(run, 'Ben', at('2026-12-11T02:00:00Z'))).toBe('Last proven 12 days ago by Ben, worked');
    expect(provenInWords({ ...run, verdict: 'partly', note: 'old link' }, undefined, at('2026-11-29T02:11:00Z'))).toBe(
      'Last proven 1 hour ago, worked partly: old link',
    );
  });

  test.each([
    [30, 'just now'],
    [60, '1 minute ago'],
    [7200, '2 hours ago'],
    [86_400, '1 day ago'],
  ])('%i seconds later is %s', (seconds, words) => {
    expect(agoInWords(began, instant(began + seconds * 1000))).toBe(words);
  });

  test('the last run of each counts', () => {
    const runs = [
      { id: '1', finished: at('2026-11-01T00:00:00Z') },
      { id: '2', finished: at('2026-11-03T00:00:00Z') },
      { id: '3', finished: at('2026-11-02T00:00:00Z') },
    ].map((one) => ({ ...one, runbook: 'a.md', started: began, verdict: 'worked' as const, steps: [] }));
    expect([...lastRuns(runs).values()].map(({ id }) => id)).toEqual(['2']);
  });
});
