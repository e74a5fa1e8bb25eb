import { expect, test } from 'vitest';
import { withoutForeignMarks } from '../../../shared/runbooks/index.ts';

test.each([
  [
    'a box of MkDocs',
    '!!! warning "Mind"\n    first\n\n    second\nafter',
    '> [!WARNING] Mind\n> first\n>\n> second\nafter',
  ],
  ['a box without a title', '!!! info\n    text', '> [!NOTE]\n> text'],
  ['one that folds', '??? danger "Why"\n    text', '> [!CAUTION] Why\n> text'],
  ['a box without a space', '!!!info "A (b)"\n    text', '> [!NOTE] A (b)\n> text'],
  ['attributes of a link', '[x](y){:target="_blank"} `a{:b}`', '[x](y) `a{:b}`'],
  ['two boxes', '!!! note\n    a\n\n!!! tip\n    b', '> [!NOTE]\n> a\n\n> [!TIP]\n> b'],
  ['code in a box', '!!! tip\n    ```sh\n    ls\n    ```\nafter', '> [!TIP]\n> ```sh\n> ls\n> ```\nafter'],
  [
    'a hint of Hugo',
    '{{< hint warning >}}\ntext\n\nmore\n{{< /hint >}}\nafter',
    '> [!WARNING]\n> text\n>\n> more\n\nafter',
  ],
  ['a reference of Hugo', '[x]({{< relref "a/b.md" >}})', '[x](a/b.md)'],
  ['another shortcode', '{{< youtube abc >}}', '{{< youtube abc >}}'],
  ['marks in code', '```\n!!! note\n    x\n{{< hint info >}}\n```\n', '```\n!!! note\n    x\n{{< hint info >}}\n```\n'],
  ['a sentence with exclamation marks', 'Stop!!! note this', 'Stop!!! note this'],
])('%s', (_, text, expected) => {
  expect(withoutForeignMarks(text)).toBe(expected);
  expect(withoutForeignMarks(text).split('\n')).toHaveLength(text.split('\n').length);
});
