import { describe, expect, test } from 'vitest';
import { noFacts, outlineOf, runbookOf } from '../../../shared/runbooks/index.ts';

const of = (path: string, text: string, facts = {}) => runbookOf(path, { ...noFacts, ...facts }, outlineOf(text));

describe('the title of a runbook', () => {
  test.each([
    ['what it says of itself', 'x.md', '# Heading', { title: 'Said' }, 'Said'],
    ['else its first heading of the first level', 'x.md', '## Part\n# Heading', {}, 'Heading'],
    ['else its first heading', 'x.md', '## Part\n', {}, 'Part'],
    ['else the name of its file', 'a/b/disk-full.md', 'text', {}, 'disk-full'],
  ])('is %s', (_, path, text, facts, title) => {
    expect(of(path, text, facts).title).toBe(title);
  });
});

describe('the alerts of a runbook', () => {
  test('are what it says', () => {
    expect(of('KubeDown.md', '', { alerts: [{ alertname: 'Other' }] }).alerts).toEqual([{ alertname: 'Other' }]);
  });

  test.each(['KubePodCrashLooping', 'Node_Down', 'NodeRAIDDegraded'])(
    'are else the one that its file is named after: %s',
    (name) => {
      expect(of(`alerts/${name}.md`, '').alerts).toEqual([{ alertname: name }]);
    },
  );

  test.each(['README', 'index', 'disk-full', 'Overview', 'how to check', '2026'])(
    'are none for a file called %s',
    (name) => {
      expect(of(`${name}.md`, '').alerts).toEqual([]);
    },
  );
});
