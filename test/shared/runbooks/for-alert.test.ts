import { describe, expect, test } from 'vitest';
import { matches, noFacts, runbooksFor } from '../../../shared/runbooks/index.ts';

const runbook = (path: string, alerts: readonly Readonly<Record<string, string>>[]) => ({
  ...noFacts,
  path,
  title: path,
  alerts,
});
const crash = { alertname: 'KubePodCrashLooping', namespace: 'shop-eu', severity: 'warning' };

describe('labels that are asked for', () => {
  test.each([
    ['one that it has', { alertname: 'KubePodCrashLooping' }, true],
    ['all that are asked', { alertname: 'KubePodCrashLooping', namespace: '~shop-.*' }, true],
    ['one that differs', { alertname: 'KubePodCrashLooping', namespace: 'shop' }, false],
    ['one that it lacks', { pod: '~.*' }, false],
    ['a pattern for a part of it only', { namespace: '~shop' }, false],
    ['alternatives', { namespace: '~shop|shop-eu' }, true],
    ['nothing', {}, false],
    ['a name that every object has', { constructor: '~.*' }, false],
  ])('%s', (_, matcher, expected) => {
    expect(matches(matcher, crash)).toBe(expected);
  });
});

test('the runbooks for an alert are those that ask for most of its labels, then those with its name', () => {
  const found = runbooksFor(crash, [
    runbook('kube-pod_crash-looping.md', []),
    runbook('general.md', [{ alertname: 'KubePodCrashLooping' }]),
    runbook('shop.md', [{ alertname: 'Other' }, { alertname: 'KubePodCrashLooping', namespace: '~shop-.*' }]),
    runbook('all.md', [{ severity: 'warning' }]),
    runbook('none.md', [{ alertname: 'Other' }]),
  ]);
  expect(found.map(({ runbook: { path }, why, labels }) => [path, why, labels])).toEqual([
    ['shop.md', 'labels', 2],
    ['all.md', 'labels', 1],
    ['general.md', 'labels', 1],
    ['kube-pod_crash-looping.md', 'file-name', 0],
  ]);
  expect(runbooksFor({ job: 'x' }, [runbook('job.md', [])])).toEqual([]);
});
