import { describe, expect, test } from 'vitest';
import { editYaml, type YamlEdit, type YamlPath, type YamlValue } from '../../../../electron/book/edit/index.ts';

type Case = readonly [name: string, before: string, edit: YamlEdit, after: string];

const set = (path: YamlPath, value: YamlValue): YamlEdit => ({ op: 'set', path, value });
const insert = (path: YamlPath, value: YamlValue): YamlEdit => ({ op: 'insert', path, value });
const remove = (path: YamlPath): YamlEdit => ({ op: 'remove', path });

const replaced: readonly Case[] = [
  [
    'keeps the comment behind it',
    'every: 1 week   # cadence\nend: x\n',
    set(['every'], '2 weeks'),
    'every: 2 weeks   # cadence\nend: x\n',
  ],
  ['keeps double quotes', 'at: "17:00"\n', set(['at'], '18:00'), 'at: "18:00"\n'],
  ['keeps single quotes', "who: 'ada'\n", set(['who'], "o'neil"), "who: 'o''neil'\n"],
  ['turns single quotes into double ones for several lines', "note: 'a'\n", set(['note'], 'a\nb'), 'note: "a\\nb"\n'],
  ['drops quotes for a number', 'n: "5"\n', set(['n'], 5), 'n: 5\n'],
  ['leaves a date without quotes', 'from: 2026-01-01\n', set(['from'], '2026-01-02'), 'from: 2026-01-02\n'],
  ['leaves a time without quotes where the old one had none', 'at: 17:00\n', set(['at'], '18:00'), 'at: 18:00\n'],
  ['fills an empty value', 'a: # why\nb: 1\n', set(['a'], 'x'), 'a: x # why\nb: 1\n'],
  ['fills an empty list item', '-\n- a\n', set([0], true), '- true\n- a\n'],
  ['fills a key in braces that has no value', '{ a, "b" }\n', set(['b'], 1), '{ a, "b": 1 }\n'],
  ['fills an explicit key without a value', '? a\nb: 1\n', set(['a'], 2), '? a\n: 2\nb: 1\n'],
  ['keeps the tight colon of JSON', '{"a":1,"b":[2]}', set(['a'], 3), '{"a":3,"b":[2]}'],
  [
    'stays on the line where it stood',
    'a:\n  # why\n  x # is\nb: 1\n',
    set(['a'], 'z'),
    'a:\n  # why\n  z # is\nb: 1\n',
  ],
  ['replaces text on several lines', 'a: one\n  two # c\nb: 1\n', set(['a'], 'x'), 'a: x # c\nb: 1\n'],
  [
    'replaces a list in brackets with comments in it',
    'a: [\n  x, # one\n] # end\nb: 1\n',
    set(['a'], ['z']),
    'a: [z] # end\nb: 1\n',
  ],
  [
    'keeps a block text a block text',
    'a: |  # c\n    x\n\nb: 1\n',
    set(['a'], 'y\n\nz\n'),
    'a: |  # c\n    y\n\n    z\n\nb: 1\n',
  ],
  ['strips the last line end of a block text', 'a: >+\n  x\n', set(['a'], 'y\nz'), 'a: |-\n  y\n  z\n'],
  ['quotes text that a block cannot hold', 'a: |\n  x\nb: 1\n', set(['a'], 'y\n\n\n'), 'a: "y\\n\\n\\n"\nb: 1\n'],
  ['puts one line in the place of a block text', 'a: >- # c\n  x\n  y\nb: 1\n', set(['a'], 'z'), 'a: z # c\nb: 1\n'],
  [
    'puts one value in the place of a block list',
    'a: # c\n  # d\n  - x # e\n  - y # f\nb: 1\n',
    set(['a'], 5),
    'a: 5 # c\n  # d\nb: 1\n',
  ],
  [
    'puts a map below the comment of the old value',
    'a: x  # c\nb: 1\n',
    set(['a'], { c: 1, d: [2, 3] }),
    'a:  # c\n  c: 1\n  d: [2, 3]\nb: 1\n',
  ],
  ['puts a map in the place of a list item', '- x\n- y\n', set([0], { a: 1, b: 2 }), '- a: 1\n  b: 2\n- y\n'],
  ['puts a map below the comment of a list item', '- x # c\n', set([0], { a: 1, b: 2 }), '- # c\n  a: 1\n  b: 2\n'],
  ['keeps braces', 'a: { b: 1 }\n', set(['a'], { c: 2, d: [] }), 'a: { c: 2, d: [] }\n'],
  ['keeps a list in block style', 'a:\n  - x\n  - y\n', set(['a'], ['z']), 'a:\n  - z\n'],
  [
    'keeps the braces of maps in a list',
    'a:\n  - { b: 1 }\n',
    set(['a'], [{ b: 2 }, { b: 3 }]),
    'a:\n  - { b: 2 }\n  - { b: 3 }\n',
  ],
  ['replaces an alias, not what it refers to', 'a: &x 1\nb: *x\n', set(['b'], 2), 'a: &x 1\nb: 2\n'],
  ['replaces tag and anchor with the value', 'a: !!str 5\nb: &x y\n', set(['a'], 6), 'a: 6\nb: &x y\n'],
  ['finds quoted keys', '"on": 1\n\'17:00\': 2\n', set(['17:00'], 3), '"on": 1\n\'17:00\': 3\n'],
  ['finds keys that are not text', '12: a\ntrue: b\n', set(['12'], 'c'), '12: c\ntrue: b\n'],
  [
    'finds __proto__ as a key like any other',
    '__proto__: { a: 1 }\n',
    set(['__proto__', 'a'], 2),
    '__proto__: { a: 2 }\n',
  ],
  ['writes null', 'a: 1\n', set(['a'], null), 'a: null\n'],
  [
    'counts columns in text beyond ASCII',
    'ż: { 名前: x, 🐢: y } # 🐢\n',
    set(['ż', '🐢'], 'ź'),
    'ż: { 名前: x, 🐢: ź } # 🐢\n',
  ],
];

const quoted: readonly Case[] = (
  [
    ['yes', '"yes"'],
    ['on', '"on"'],
    ['09:00', '"09:00"'],
    ['# x', '"# x"'],
    ['a: b', '"a: b"'],
    [' x', '" x"'],
    ['x ', '"x "'],
    ['', '""'],
    ['5', '"5"'],
    ['~', '"~"'],
    ['null', '"null"'],
    ['*x', '"*x"'],
    ['- x', '"- x"'],
    ['a\nb', '"a\\nb"'],
    ['\t', '"\\t"'],
    ['\u2028', '"\\u2028"'],
    ['a, b', '"a, b"'],
    ['2026-01-01', '2026-01-01'],
    ['2026-01-05T09:00', '2026-01-05T09:00'],
    ['2 weeks', '2 weeks'],
    ['a#b', 'a#b'],
    ["it's", "it's"],
    ['żółw', 'żółw'],
  ] as const
).map(([value, written]) => [
  `${JSON.stringify(value)} is written ${written}`,
  'a: x\n',
  set(['a'], value),
  `a: ${written}\n`,
]);

const added: readonly Case[] = [
  [
    'goes to the end of its map, above what follows it',
    'a: # c\n  b: 1 # d\n  # e\n\nf: 2\n',
    set(['a', 'c'], 'x'),
    'a: # c\n  b: 1 # d\n  c: x\n  # e\n\nf: 2\n',
  ],
  ['goes below a block text', 'a: |\n  x\n', set(['b'], 1), 'a: |\n  x\nb: 1\n'],
  ['leaves a file without a last line end so', 'a: 1', set(['b'], 2), 'a: 1\nb: 2'],
  ['has the line ends of the file', 'a: 1\r\nb: 2\r\n', set(['c'], { d: 1 }), 'a: 1\r\nb: 2\r\nc:\r\n  d: 1\r\n'],
  [
    'stands in line with the keys of a list item',
    '-   a: 1\n    b: 2\n- c\n',
    set([0, 'd'], 3),
    '-   a: 1\n    b: 2\n    d: 3\n- c\n',
  ],
  [
    'has the indent of the file',
    'a:\n    b: 1\n',
    set(['c'], { d: { e: 1 } }),
    'a:\n    b: 1\nc:\n    d:\n        e: 1\n',
  ],
  [
    'has dashes below the key where the file does',
    'a:\n- b: 1\n',
    set(['c'], [{ d: 1, e: 2 }]),
    'a:\n- b: 1\nc:\n- { d: 1, e: 2 }\n',
  ],
  ['stands inside the braces', 'a: { b: 1 } # c\n', set(['a', 'd'], [{ e: 1 }]), 'a: { b: 1, d: [{ e: 1 }] } # c\n'],
  ['fills empty braces', 'a: {} # c\n', set(['a', 'b'], 1), 'a: { b: 1 } # c\n'],
  [
    'makes a block of empty braces where it needs lines',
    'a: {} # c\n',
    set(['a', 'b'], { c: 1 }),
    'a: # c\n  b:\n    c: 1\n',
  ],
  ['fills an empty value', 'a:\n', set(['a', 'b'], 1), 'a:\n  b: 1\n'],
  ['fills an empty file', '', set(['a'], 1), 'a: 1\n'],
  ['goes below the comments of an empty file', '# a', set(['a'], 1), '# a\na: 1'],
  ['goes above an end marker', '---\n...\n', set(['a'], 1), '---\na: 1\n...\n'],
  ['gives braces to a pair without', '[a: 1, b]\n', set([0, 'c'], 2), '[{ a: 1, c: 2 }, b]\n'],
  ['is quoted where it must be', 'a: 1\n', set(['on'], 1), 'a: 1\n"on": 1\n'],
  [
    'overrides a merged key',
    'a: &a { b: 1 }\nc:\n  <<: *a\n',
    set(['c', 'b'], 2),
    'a: &a { b: 1 }\nc:\n  <<: *a\n  b: 2\n',
  ],
];

const inserted: readonly Case[] = [
  ['at the end', 'a: [ada, ben] # c\n', insert(['a', 2], 'cho'), 'a: [ada, ben, cho] # c\n'],
  ['at the start', 'a: [ada, ben]\n', insert(['a', 0], ['cho', 'dee']), 'a: [[cho, dee], ada, ben]\n'],
  [
    'behind its neighbour where a list is wrapped',
    'a: [ada,\n    ben]\n',
    insert(['a', 1], 'cho'),
    'a: [ada, cho,\n    ben]\n',
  ],
  [
    'on a line of its own, below the comment of the item before',
    '[\n  a, # a\n  # b\n  b, # b\n]\n',
    insert([1], 'x'),
    '[\n  a, # a\n  x,\n  # b\n  b, # b\n]\n',
  ],
  [
    'with a comma for the item before',
    '[\n  a, # a\n  b # b\n]\n',
    insert([2], 'x'),
    '[\n  a, # a\n  b, # b\n  x\n]\n',
  ],
  [
    'above the first line and its comment',
    '[ # c\n  # a\n  a,\n]\n',
    insert([0], 'x'),
    '[ # c\n  x,\n  # a\n  a,\n]\n',
  ],
  ['between empty brackets', 'a: []\n', insert(['a', 0], 'x'), 'a: [x]\n'],
  [
    'between empty brackets with a comment',
    'a: [ # none\n  ]\n',
    insert(['a', 0], { b: 1 }),
    'a: [ # none\n  { b: 1 } ]\n',
  ],
  [
    'in the place of empty brackets, as a map',
    'a: [] # c\nb: 1\n',
    insert(['a', 0], { c: 1, d: 2 }),
    'a: # c\n  - { c: 1, d: 2 }\nb: 1\n',
  ],
  ['in the place of nothing', 'a:\n', insert(['a', 0], 'x'), 'a: [x]\n'],
  ['below the comment of the item before', '- a # a\n# b\n- b\n', insert([1], 'x'), '- a # a\n- x\n# b\n- b\n'],
  ['above the comment of the first', 'a: # c\n  # b\n  - b\n', insert(['a', 0], 'x'), 'a: # c\n  - x\n  # b\n  - b\n'],
  ['on the line of the dash around it', '- - a\n  - b\n', insert([0, 0], 'x'), '- - x\n  - a\n  - b\n'],
  ['as a block map', 'a:\n  - b: 1\n', insert(['a', 1], { b: 2, c: [3] }), 'a:\n  - b: 1\n  - b: 2\n    c: [3]\n'],
  [
    'with the distance that the others have to their dashes',
    '-   a: 1\n    b: 2\n',
    insert([1], { a: 3, b: 4 }),
    '-   a: 1\n    b: 2\n-   a: 3\n    b: 4\n',
  ],
  [
    'in braces among maps in braces',
    '- { a: 1 } # c\n- { a: 2 }\n',
    insert([1], { a: 3 }),
    '- { a: 1 } # c\n- { a: 3 }\n- { a: 2 }\n',
  ],
  ['below a block text that keeps its blank lines', '- |+\n  a\n\n- b\n', insert([1], 'x'), '- |+\n  a\n\n- x\n- b\n'],
  ['in a file without a last line end', '- a', insert([1], 'x'), '- a\n- x'],
];

const removed: readonly Case[] = [
  [
    'takes the comment on its line along and leaves the one above',
    '# a\na: 1\n# b\nb: 2 # two\n# c\nc: 3\n',
    remove(['b']),
    '# a\na: 1\n# b\n# c\nc: 3\n',
  ],
  ['takes all its lines', 'a:\n  - x\n  - y # y\nb: 1\n', remove(['a']), 'b: 1\n'],
  ['moves the next key up to the dash', '- a: 1 # a\n  b: 2\n', remove([0, 'a']), '- b: 2\n'],
  ['leaves the comment of the next key', '- a: 1 # a\n  # b\n  b: 2\n', remove([0, 'a']), '- # b\n  b: 2\n'],
  ['moves the next item up to the dash', '- - a\n  - b\n- c\n', remove([0, 0]), '- - b\n- c\n'],
  ['leaves {} for the only key', 'a: # c\n  # b\n  b: 1 # b\nd: 2\n', remove(['a', 'b']), 'a: {} # c\n  # b\nd: 2\n'],
  ['leaves [] for the only item', 'a:\n- b\nd: 2\n', remove(['a', 0]), 'a: []\nd: 2\n'],
  ['leaves {} for the only key of a list item', '- a: 1\n- b\n', remove([0, 'a']), '- {}\n- b\n'],
  ['leaves {} for the only key of a file', '# x\na:\n  b: 1\n', remove(['a']), '# x\n{}\n'],
  ['leaves the tag of the collection', 'a: !!seq\n  - b\n', remove(['a', 0]), 'a: !!seq []\n'],
  ['leaves a file without a last line end so', 'a: 1\nb: 2', remove(['b']), 'a: 1'],
  [
    'leaves the blank lines that a text above keeps',
    'a: |+\n  x\n\nb: 1\n\nc: 2\n',
    remove(['b']),
    'a: |+\n  x\n\nc: 2\n',
  ],
  ['takes the first of a list in brackets', '[a, b, c]\n', remove([0]), '[b, c]\n'],
  ['takes one in the middle', '[a,  b, c]\n', remove([1]), '[a, c]\n'],
  ['takes the last one', '{ a: 1, b: 2 }\n', remove(['b']), '{ a: 1 }\n'],
  ['empties brackets', 'a: [ b ] # c\n', remove(['a', 0]), 'a: [] # c\n'],
  ['empties braces on several lines', 'a: {\n  b: 1, # b\n}\n', remove(['a', 'b']), 'a: {}\n'],
  ['leaves the other comments in brackets', 'a: [\n  # none\n  b, # b\n]\n', remove(['a', 0]), 'a: [\n  # none\n]\n'],
  [
    'takes the lines of an item in brackets',
    '[\n  a, # a\n  # b\n  b, # b\n  c\n]\n',
    remove([1]),
    '[\n  a, # a\n  # b\n  c\n]\n',
  ],
  ['leaves {} for a pair without braces', '[a: 1, b]\n', remove([0, 'a']), '[{}, b]\n'],
  ['takes an explicit key', '? a\n: b\nc: 1\n', remove(['a']), 'c: 1\n'],
  ['takes an anchor that nobody uses', 'a: &x 1\nb: 2\n', remove(['a']), 'b: 2\n'],
  ['takes an anchor and its alias at once', 'a:\n  b: &x 1\n  c: *x\nd: 2\n', remove(['a']), 'd: 2\n'],
];

describe.each([
  ['a replaced value', replaced],
  ['a new text', quoted],
  ['an added key', added],
  ['an inserted item', inserted],
  ['a removal', removed],
])('%s', (_group, cases) => {
  test.each(cases)('%s', (_name, before, edit, after) => {
    expect(editYaml(before, [edit])).toEqual({ ok: true, text: after });
  });

  // A text of one line says nothing about line ends.
  test.each(cases.filter(([, before]) => before.includes('\n')))(
    '%s, with a byte order mark and Windows line ends',
    (_name, before, edit, after) => {
      const windows = (text: string) => `\ufeff${text.replace(/\r?\n/g, '\r\n')}`;

      expect(editYaml(windows(before), [edit])).toEqual({ ok: true, text: windows(after) });
    },
  );
});

describe('several edits', () => {
  test('apply one after the other', () => {
    const edits = [insert(['a', 0], 'x'), insert(['a', 1], 'z'), remove(['a', 2])];
    expect(editYaml('a: [b]\n', edits)).toEqual({ ok: true, text: 'a: [x, z]\n' });
  });

  test('are refused together where one of them is', () => {
    const result = editYaml('a: 1\n', [set(['a'], 2), remove(['b'])]);
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('refused, naming the place', () => {
  test.each<[name: string, text: string, edit: YamlEdit, code: string, line: number, column: number]>([
    ['YAML that cannot be read', 'a: 1\nb: "x\n', set(['a'], 2), 'invalid-yaml', 3, 1],
    ['a key that stands twice', 'a: 1\na: 2\n', set(['a'], 2), 'invalid-yaml', 2, 1],
    ['an alias without an anchor', 'a: *x\n', set(['a'], 2), 'invalid-yaml', 1, 4],
    ['several documents', 'a: 1\n---\nb: 1\n', set(['a'], 2), 'several-documents', 2, 1],
    ['a key that is not there', 'a:\n  b: 1\n', remove(['a', 'c']), 'not-found', 2, 3],
    ['a path through a key that is not there', 'a: 1\n', set(['b', 'c'], 2), 'not-found', 1, 1],
    ['a path through an empty value', 'a:\n', set(['a', 'b', 'c'], 2), 'not-found', 1, 1],
    ['an item behind the end', '- a\n', set([1], 2), 'not-found', 1, 1],
    ['inserting behind the end', '- a\n', insert([2], 2), 'not-found', 1, 1],
    ['inserting into a map', 'a: { b: 1 }\n', insert(['a', 0], 2), 'wrong-kind', 1, 4],
    ['a key of a list', 'a:\n  - b\n', set(['a', 'b'], 2), 'wrong-kind', 2, 3],
    ['a key of a text', 'a: b\n', set(['a', 'b'], 2), 'wrong-kind', 1, 4],
    ['the whole document', 'a: b\n', set([], 2), 'wrong-kind', 1, 1],
    ['a path through an alias', 'a: &x { b: 1 }\nc: *x\n', set(['c', 'b'], 2), 'alias', 2, 4],
    ['a path through a merge', 'a: &x { b: 1 }\nc:\n  <<: *x\n', set(['c', '<<', 'b'], 2), 'merge', 3, 7],
    ['removing what is merged in', 'a: &x { b: 1 }\nc:\n  <<: *x\n', remove(['c', 'b']), 'merge', 3, 3],
    ['replacing a value that is used elsewhere', 'a: &x 1\nb: *x\n', set(['a'], 2), 'anchor', 1, 7],
    ['removing a value that is used elsewhere', 'a:\n  b: &x 1\nc: *x\n', remove(['a']), 'anchor', 2, 3],
    ['changing a part of what is used elsewhere', 'a: &x { b: 1 }\nc: *x\n', set(['a', 'b'], 2), 'anchor', 1, 7],
  ])('%s', (_name, text, edit, code, line, column) => {
    const result = editYaml(text, [edit]);
    expect(result).toMatchObject({ ok: false, error: { code, line, column } });
    expect(!result.ok && result.error.message).toContain(`Line ${line}, column ${column}`);
  });

  test('an outcome that would mean something else', () => {
    // Without b, the comment would be a line of the text above it.
    const text = '- a: |\n    x\n  b: 1\n    # is more indented\n  c: 2\n';
    expect(editYaml(text, [remove([0, 'b'])])).toMatchObject({
      ok: false,
      error: { code: 'unsafe', line: 3, column: 3 },
    });
  });
});
