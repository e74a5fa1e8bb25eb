import { describe, expect, test } from 'vitest';
import { mappedPath, matches, noFacts, runbooksFor, searchedFor } from '../../../shared/runbooks/index.ts';

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
  const found = runbooksFor({ labels: crash, annotations: {} }, [
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
  expect(runbooksFor({ labels: { job: 'x' }, annotations: {} }, [runbook('job.md', [])])).toEqual([]);
});

test('the runbook that the alert links to comes after those that ask for it, and before one of its name', () => {
  const found = runbooksFor(
    { labels: crash, annotations: { runbook_url: 'https://runbooks.test/kubernetes/kubepodcrashlooping/#why' } },
    [
      runbook('other/KubePodCrashLooping.md', [{ alertname: 'KubePodCrashLooping' }]),
      runbook('kube/KubePodCrashLooping.md', [{ alertname: 'KubePodCrashLooping' }]),
      runbook('shop.md', [{ severity: 'warning' }]),
    ],
    { 'https://runbooks.test/kubernetes': 'kube' },
  );
  expect(found.map(({ runbook: { path }, why }) => [path, why])).toEqual([
    ['shop.md', 'labels'],
    ['kube/KubePodCrashLooping.md', 'link'],
    ['other/KubePodCrashLooping.md', 'file-name'],
  ]);
});

describe('the link of an alert', () => {
  const paths = ['kube/KubePodDown.md', 'kube/index.md', 'dns.md', 'a b.md'];
  const urls = { 'https://r.test/': '', 'https://r.test/k8s/': 'kube' };

  test.each([
    ['without the ending', 'https://r.test/dns', 'dns.md'],
    ['with it', 'https://r.test/dns.md', 'dns.md'],
    ['in small letters, with a slash and a heading', 'https://r.test/k8s/kubepoddown/#impact', 'kube/KubePodDown.md'],
    ['to a folder', 'https://r.test/k8s/', 'kube/index.md'],
    ['by the longest beginning', 'https://r.test/k8s/index', 'kube/index.md'],
    ['with percent signs', 'https://r.test/a%20b', 'a b.md'],
    ['that is a path', 'kube/KubePodDown.md', 'kube/KubePodDown.md'],
    ['to another site', 'https://other.test/dns', undefined],
    ['that leads out', 'https://r.test/../dns', undefined],
    ['to nothing', 'https://r.test/nothing', undefined],
  ])('%s', (_, link, path) => {
    expect(mappedPath(link, urls, paths)).toBe(path);
  });
});

test('where no runbook is for an alert, its name and what it is about are searched for', () => {
  expect(searchedFor({ severity: 'critical', service: 'shop', alertname: 'ShopDown', pod: 'x' })).toEqual([
    'ShopDown',
    'shop',
  ]);
});
