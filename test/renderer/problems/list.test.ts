import { describe, expect, test } from 'vitest';
import { commonBeginning } from '../../../renderer/problems/alike.ts';
import { fullPath } from '../../../renderer/problems/full-path.ts';
import { groupsOf, type Problem } from '../../../renderer/problems/groups.ts';
import { lineOf, linesOf } from '../../../renderer/problems/lines.ts';

const gap = (line: number, message = `nobody is on call in desk from day ${line}`): Problem => ({
  severity: 'warning',
  code: 'gap',
  file: 'rotas/desk.yaml',
  line,
  column: 3,
  message,
});
const broken: Problem = { ...gap(7, 'this is not valid YAML'), severity: 'error', code: 'invalid-yaml' };
const times = (count: number): Problem[] => Array.from({ length: count }, (_, day) => gap(day + 1));

const none: ReadonlySet<string> = new Set();
const fold = 'warning gap rotas/desk.yaml';
const kinds = (problems: readonly Problem[], unfolded = none) =>
  linesOf(groupsOf(problems), unfolded).map(({ kind }) => kind);

describe('the list of problems', () => {
  test('has errors before warnings, each under their count', () => {
    expect(groupsOf([gap(1), broken, gap(2)]).map(({ severity, count }) => [severity, count])).toEqual([
      ['error', 1],
      ['warning', 2],
    ]);
    expect(kinds([gap(1), broken])).toEqual(['head', 'problem', 'head', 'problem']);
  });

  test('has no head without a problem below', () => {
    expect(kinds([])).toEqual([]);
    expect(kinds([broken])).toEqual(['head', 'problem']);
  });

  test('tells up to three of a kind in a file one by one, more as one line that says how many', () => {
    expect(kinds(times(3))).toEqual(['head', 'problem', 'problem', 'problem']);
    expect(linesOf(groupsOf(times(4)), none)).toEqual([
      expect.objectContaining({ kind: 'head', count: 4 }),
      expect.objectContaining({ kind: 'fold', file: 'rotas/desk.yaml', unfolded: false, problems: times(4) }),
    ]);
  });

  test('keeps kinds and files apart', () => {
    const elsewhere = times(2).map((problem) => ({ ...problem, file: 'rotas/second.yaml' }));
    const other = times(2).map((problem) => ({ ...problem, code: 'void-swap' }));
    expect(kinds([...elsewhere, ...other])).toEqual(['head', 'problem', 'problem', 'problem', 'problem']);
  });

  test('unfolds what is folded, in place', () => {
    const lines = linesOf(groupsOf([...times(4), { ...gap(9), code: 'void-swap' }]), new Set([fold]));
    expect(lines.map(({ kind }) => kind)).toEqual([
      'head',
      'fold',
      'problem',
      'problem',
      'problem',
      'problem',
      'problem',
    ]);
    expect(lines.flatMap((line) => (line.kind === 'problem' ? [line.inside] : []))).toEqual([
      ...Array(4).fill(fold),
      undefined,
    ]);
  });

  test('gives every line a key of its own', () => {
    const keys = linesOf(groupsOf([broken, ...times(60)]), new Set([fold])).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('stays where it was walked when lines come and go', () => {
    const lines = linesOf(groupsOf([broken, gap(1)]), none);
    expect(lineOf(lines, lines[3]?.key, 1)).toBe(3);
    expect(lineOf(lines, 'gone', 1)).toBe(1);
    expect(lineOf(lines, 'gone', 2)).toBe(3);
    expect(lineOf(lines, 'gone', 40)).toBe(3);
    expect(lineOf(lines, undefined, 0)).toBe(1);
  });
});

describe('what messages have in common', () => {
  test.each([
    [['nobody is on call from Mon', 'nobody is on call from Tue'], 'nobody is on call from …'],
    [['the same', 'the same'], 'the same'],
    [['the same', 'the same and more'], 'the same'],
    [['the sames', 'the same'], 'the …'],
    [['one', 'two'], '…'],
  ])('%j: %s', (messages, beginning) => {
    expect(commonBeginning(messages)).toBe(beginning);
  });
});

describe('the full path of a file', () => {
  test.each([
    ['/home/ada/book', '/home/ada/book/rotas/desk.yaml'],
    ['/', '/rotas/desk.yaml'],
    ['C:\\Users\\ada\\book', 'C:\\Users\\ada\\book\\rotas\\desk.yaml'],
    ['D:\\', 'D:\\rotas\\desk.yaml'],
    ['\\\\server\\team\\book', '\\\\server\\team\\book\\rotas\\desk.yaml'],
    ['/odd\\name', '/odd\\name/rotas/desk.yaml'],
  ])('in %s is %s', (folder, path) => {
    expect(fullPath(folder, 'rotas/desk.yaml')).toBe(path);
  });
});
