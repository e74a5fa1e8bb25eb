import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../shared/runbooks/index.ts';

const written = (text: string) =>
  outlineOf(text).map(({ level, text, slug, line }) => `${level} ${line} ${text} #${slug}`);

describe('the outline', () => {
  test('has the headings with their level, line and slug', () => {
    expect(written('# Title\n\ntext\n\n## How to check ##\n### Über *alles* `x`\n')).toEqual([
      '1 1 Title #title',
      '2 5 How to check #how-to-check',
      '3 6 Über alles x #über-alles-x',
    ]);
  });

  test('has those that are underlined', () => {
    expect(written('Title\n=====\n\nPart\n---\ntext\n')).toEqual(['1 1 Title #title', '2 4 Part #part']);
  });

  test('tells the same heading twice apart', () => {
    expect(outlineOf('## Check\n## Check\n## Check\n').map(({ slug }) => slug)).toEqual([
      'check',
      'check-1',
      'check-2',
    ]);
  });

  test.each([
    ['code', '```\n# no\n```\n~~~sh\n# no\n~~~\n'],
    ['code in code', '````\n```\n# no\n```\n# no\n````\n'],
    ['a fence that is not closed', '```\n# no\n'],
    ['indented code', '    # no\n'],
    ['comments', '<!--\n# no\n-->\n'],
    ['lists', '- item\n---\n'],
    ['a table', '| a |\n|---|\n'],
    ['a rule', 'text\n\n---\n'],
    ['a hash without a space', '#no\n'],
    ['an empty heading', '#\n## \n'],
  ])('has none of %s', (_, text) => {
    expect(outlineOf(text)).toEqual([]);
  });

  test('leaves code in a heading as it is', () => {
    const [heading] = outlineOf('### **`!ic page <user>`** and `a_b_c`\n');
    expect(heading).toMatchObject({ text: '!ic page <user> and a_b_c', slug: 'ic-page-user-and-a_b_c' });
  });

  test('reads links, pictures and HTML in a heading as their words', () => {
    expect(outlineOf('## See [the docs](x.md) ![now](y.png) <b>here</b> \\*\n')[0]?.text).toBe(
      'See the docs now here *',
    );
  });
});
