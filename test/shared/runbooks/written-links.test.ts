import { describe, expect, test } from 'vitest';
import { linksIn, withAddresses } from '../../../shared/runbooks/index.ts';

const urls = (text: string) => linksIn(text).map(({ kind, url }) => `${kind} ${url}`);

describe('the links of a text', () => {
  test.each([
    ['a link', '[a](b.md)', ['link b.md']],
    ['with a title', '[a](b.md "B")', ['link b.md']],
    ['in angle brackets', '[a](<b.md>)', ['link b.md']],
    ['with brackets in its address', '[a](b_(c).md)', ['link b_(c).md']],
    ['with brackets in its words', '[a [b] c](d.md)', ['link d.md']],
    ['a picture', '![a](b.png)', ['picture b.png']],
    ['a picture that is a link', '[![a](b.png)](c.md)', ['picture b.png', 'link c.md']],
    ['by name', '[a][b]\n\n[b]: c.md "C"', ['link c.md']],
    ['no footnote', 'a[^1]\n\n[^1]: b', []],
    ['in HTML', '<img alt="x" src="a.png"> <a href=\'b.md\'>b</a>', ['picture a.png', 'link b.md']],
    ['not in code', '`[a](b.md)` ``[`a`](b.md)``', []],
    ['not in a block of code', '```md\n[a](b.md)\n```\n[c](d.md)', ['link d.md']],
    ['not in a block within a list', '- x\n\n  ~~~\n  [a](b.md)\n  ~~~\n\n  [c](d.md)', ['link d.md']],
    ['not in a block that is never closed', '```\n[a](b.md)', []],
    ['not in a comment', '<!-- [a](b.md) -->[c](d.md)', ['link d.md']],
    ['not what only looks like one', 'f(a](b.md)', []],
    ['behind escaped brackets', '\\[a](b.md)', []],
    ['several in a line', '[a](b.md), [c](d.md#e)', ['link b.md', 'link d.md#e']],
  ])('%s', (_, text, expected) => {
    expect(urls(text)).toEqual(expected);
  });

  test('can be changed where they stand, and nothing else', () => {
    const text = '`a.md` [a](a.md) [a.md](a.md "a.md")\n\n[x]: a.md\n';
    expect(withAddresses(text, ({ url }) => (url === 'a.md' ? 'b.md' : undefined))).toBe(
      '`a.md` [a](b.md) [a.md](b.md "a.md")\n\n[x]: b.md\n',
    );
  });

  test('are found in a megabyte of marks without keeping anybody waiting', () => {
    for (const marks of ['[', '](', '`', '<a href=', '![a](', '](a (\n']) {
      expect(linksIn(marks.repeat(100_000))).toEqual([]);
      // Just as much as is still read as Markdown, again and again.
      expect(linksIn(`${marks.repeat(900)}\n\n`.repeat(100))).toEqual([]);
    }
  }, 30_000);
});
