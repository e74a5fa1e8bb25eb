import { describe, expect, test } from 'vitest';
import { targetOf } from '../../../shared/runbooks/index.ts';

describe('a link in a runbook', () => {
  test.each([
    ['#check', { kind: 'heading', slug: 'check' }],
    ['#%C3%BCber', { kind: 'heading', slug: 'über' }],
    ['other.md', { kind: 'runbook', path: 'a/b/other.md', slug: undefined }],
    ['./other.md#part', { kind: 'runbook', path: 'a/b/other.md', slug: 'part' }],
    ['../up.md', { kind: 'runbook', path: 'a/up.md', slug: undefined }],
    ['../../top%20one.md?plain=1', { kind: 'runbook', path: 'top one.md', slug: undefined }],
    ['/from/root.md', { kind: 'runbook', path: 'from/root.md', slug: undefined }],
    ['../../../out.md', { kind: 'none' }],
    ['img/a.png', { kind: 'file', path: 'a/b/img/a.png' }],
    ['https://example.test/x.md#y', { kind: 'outside', url: 'https://example.test/x.md#y' }],
    ['mailto:a@example.test', { kind: 'outside', url: 'mailto:a@example.test' }],
    ['javascript:alert(1)', { kind: 'none' }],
    ['data:text/html,x', { kind: 'none' }],
    ['//evil.test/x', { kind: 'none' }],
    ['file:///etc/passwd', { kind: 'none' }],
    ['', { kind: 'none' }],
    ['#', { kind: 'none' }],
    ['%E0%A4%A', { kind: 'file', path: 'a/b/%E0%A4%A' }],
  ] as const)('%s', (href, target) => {
    expect(targetOf('a/b/this.md', href)).toEqual(target);
  });
});
