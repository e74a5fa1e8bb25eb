import { describe, expect, test } from 'vitest';
import { outlineOf, searchWords, sectionsOf, snippetOf, wordsIn } from '../../../shared/runbooks/index.ts';

describe('the sections of a text', () => {
  const of = (text: string) =>
    sectionsOf(text, outlineOf(text)).map(({ heading, text }) => [heading?.text ?? null, text]);

  test('go from heading to heading', () => {
    expect(of('before\n\n# A\n\none\n\n## B\ntwo\n### C\n')).toEqual([
      [null, 'before'],
      ['A', 'one'],
      ['B', 'two'],
      ['C', ''],
    ]);
  });

  test('are none of an empty text, and one of a text without headings', () => {
    expect([of('\n'), of('text\n')]).toEqual([[], [[null, 'text']]]);
  });

  test('take the heading that is underlined with them', () => {
    expect(of('A\n===\none\n')).toEqual([['A', '===\none']]);
  });
});

describe('the words of a text', () => {
  test.each([
    ['KubePodCrashLooping', ['kubepodcrashlooping', 'kube', 'pod', 'crash', 'looping']],
    ['node_disk_full', ['node', 'disk', 'full']],
    ['NodeRAIDDegraded', ['noderaiddegraded', 'node', 'raid', 'degraded']],
    ['Łódź Straße Größe', ['lodz', 'strasse', 'grosse']],
    ['kubectl -n shop get-pods', ['kubectl', 'n', 'shop', 'get', 'pods']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test('are those that are searched for', () => {
    expect(searchWords('Łódź')).toBe(searchWords('lodz'));
  });
});

describe('a snippet', () => {
  const written = (text: string, ...words: string[]) =>
    snippetOf(text, words)
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('');

  test('shows what was found, in any spelling, marked', () => {
    expect(written('Scale the `search` deployment up, then searching works.', 'search')).toBe(
      'Scale the [search] deployment up, then [searching] works.',
    );
    expect(written('See KubePodCrashLooping now', 'crash')).toBe('See [KubePodCrashLooping] now');
    expect(written('Do Łodzi', 'lodz')).toBe('Do [Łodzi]');
  });

  test('is cut around it', () => {
    const text = `${'before '.repeat(40)}found ${'after '.repeat(40)}`;
    expect(written(text, 'found')).toMatch(/^… (before )+\[found\] (after )+.*…$/);
    expect(written(text, 'found').length).toBeLessThan(170);
  });

  test('is the beginning where it is not in the text, and nothing of nothing', () => {
    expect(written('one two', 'three')).toBe('one two');
    expect(written('', 'three')).toBe('');
  });
});
