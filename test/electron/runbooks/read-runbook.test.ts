import { describe, expect, test } from 'vitest';
import { readRunbook } from '../../../electron/runbooks/index.ts';

const whole = `---
title: Checkout is slow
services: checkout
alerts:
  - CheckoutLatencyHigh
  - { alertname: KubePodCrashLooping, namespace: ~shop-.* }
tags: [latency, database]
owner: ben
reviewed: 2026-09-01
reviewEvery: 6 months
severity: critical
audience: [engineer, supporter]
variables:
  pod: The pod that restarts
  namespace: { label: exported_namespace, default: shop }
  tail:
weight: 20
---
# Checkout

## Diagnosis
`;

describe('a runbook', () => {
  test('says what its front matter says; keys of other tools are passed over', () => {
    const { runbook, text, problems, headings } = readRunbook('checkout/slow.md', whole);
    expect(problems).toEqual([]);
    expect(runbook).toEqual({
      path: 'checkout/slow.md',
      title: 'Checkout is slow',
      services: ['checkout'],
      alerts: [{ alertname: 'CheckoutLatencyHigh' }, { alertname: 'KubePodCrashLooping', namespace: '~shop-.*' }],
      tags: ['latency', 'database'],
      owner: 'ben',
      reviewed: { year: 2026, month: 9, day: 1 },
      reviewEvery: { months: 6, milliseconds: 0 },
      severity: 'critical',
      audience: ['engineer', 'supporter'],
      variables: [
        { name: 'pod', description: 'The pod that restarts' },
        { name: 'namespace', label: 'exported_namespace', default: 'shop' },
        { name: 'tail' },
      ],
    });
    expect(text).toBe('# Checkout\n\n## Diagnosis\n');
    expect(headings.map(({ slug }) => slug)).toEqual(['checkout', 'diagnosis']);
  });

  test('may say nothing', () => {
    expect(readRunbook('NodeDown.md', 'text').runbook).toEqual({
      path: 'NodeDown.md',
      title: 'NodeDown',
      services: [],
      alerts: [{ alertname: 'NodeDown' }],
      tags: [],
      audience: [],
      variables: [],
    });
  });

  test.each([
    ['is no YAML', '---\ntitle: "A\n---\n# B\n', 2, /not valid YAML/],
    ['has a date that there is none of', '---\ntitle: A\nreviewed: 2026-02-30\n---\n# B\n', 3, /no day 2026-02-30/],
    ['names another audience', '---\naudience: boss\n---\n# B\n', 2, /engineer/],
    ['has a pattern that is none', '---\nalerts:\n  - { pod: "~[" }\n---\n# B\n', 3, /not a regular expression/],
    [
      'names a variable that cannot stand in braces',
      '---\nvariables:\n  "a b": x\n---\n# B\n',
      3,
      /cannot be the name/,
    ],
    ['is a list', '---\n- a\n---\n# B\n', 2, /./],
  ])('whose front matter %s is one all the same, and the line is told', (_, text, line, message) => {
    const { runbook, problems } = readRunbook('x.md', text);
    expect(runbook).toMatchObject({ title: 'B', tags: [] });
    expect(problems[0]).toMatchObject({ line, message: expect.stringMatching(message) });
  });
});
