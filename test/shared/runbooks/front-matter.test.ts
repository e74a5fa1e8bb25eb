import { expect, test } from 'vitest';
import { cutFrontMatter } from '../../../shared/runbooks/index.ts';

test.each([
  ['none', '# Title\n', undefined, '# Title\n', 0],
  ['some', '---\ntitle: A\n---\n# A\n', 'title: A', '# A\n', 3],
  ['some, that ends as YAML ends', '---\ntitle: A\n...\ntext', 'title: A', 'text', 3],
  ['some of Windows', '---\r\ntitle: A\r\n---\r\n# A\r\n', 'title: A', '# A\r\n', 3],
  ['some behind a byte order mark', '\uFEFF---\ntitle: A\n---\n# A', 'title: A', '# A', 3],
  ['an empty one', '---\n---\n# A\n', '', '# A\n', 2],
  ['one and nothing else', '---\ntitle: A\n---', 'title: A', '', 2],
  ['a rule that begins the text', '---\n\n# A\n', undefined, '---\n\n# A\n', 0],
  ['a rule further down', 'text\n---\nmore\n---\n', undefined, 'text\n---\nmore\n---\n', 0],
  ['lines that only look like it', '----\ntitle: A\n----\n', undefined, '----\ntitle: A\n----\n', 0],
  ['no text at all', '', undefined, '', 0],
])('a text with %s', (_, text, frontMatter, body, before) => {
  expect(cutFrontMatter(text)).toEqual({ frontMatter, body, before });
});
