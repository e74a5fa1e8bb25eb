import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editYaml, type YamlEdit, type YamlValue } from '../../../../electron/book/edit/index.ts';
import { type Choose, oddFile } from './odd-file.ts';
import { meaningOf, type Place, placesIn } from './places.ts';

/** New values, among them those that need quotes. */
const values: readonly YamlValue[] = [
  'ada',
  'yes',
  'on',
  '09:00',
  '2026-01-01',
  '# x',
  'a: b',
  ' lead',
  'trail ',
  '',
  "it's",
  '"',
  'two\nlines',
  'two\nlines\n',
  '\n',
  '\ttab',
  'a, b',
  ']',
  '- x',
  '*a',
  '&a',
  '!x',
  '%x',
  '@x',
  '`',
  '? x',
  '~',
  'null',
  '1',
  '0x1',
  'żółw 🐢',
  'x: ',
  ':',
  '---',
  '... x',
  '{',
  '<<',
  '\u2028',
  '\u0000',
  '\ufeff',
  'a\r\nb',
  0,
  -1.5,
  1e21,
  true,
  false,
  null,
  [],
  {},
  ['ada', 'ben'],
  ['ada', ['cho', 'dee']],
  [[], {}],
  { from: '2026-07-06', to: '09:00' },
  { a: { b: [1, { c: null }] }, d: [] },
  [{ id: 'x', turns: ['ada'] }, 'y'],
  JSON.parse('{"__proto__": {"__proto__": 1}}'),
];

const runs = Number(process.env.EDIT_RUNS ?? 3000);

describe('any edit of any legal file', () => {
  test('gives exactly the values asked for, in a text that differs only in the lines of the entry', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const choose: Choose = (count) => gen(fc.nat, { max: count - 1 });
        const text = oddFile(choose);
        const place = oneOf(placesIn(text), choose);
        const edit = editAt(place, oneOf(values, choose));
        const mark = choose(8) === 0 ? '\ufeff' : '';

        const result = editYaml(mark + text, [edit]);

        if (!result.ok) throw new Error(`${result.error.message}\n${JSON.stringify(edit)}\n${text}`);
        const after = result.text.slice(mark.length);
        const faults: string[] = [];
        if (!result.text.startsWith(mark)) faults.push('lost the byte order mark');
        if (!isDeepStrictEqual(meaningOf(after), intended(meaningOf(text), edit))) faults.push('gave other values');
        if (!differsOnlyIn(place.region, text, after)) faults.push('touched other lines');
        for (const comment of commentsOf(text)) {
          const own = commentsOf(text.slice(place.own.start, place.own.end)).includes(comment);
          if (!own && !after.includes(comment)) faults.push(`lost the comment ${comment}`);
        }
        if (text.includes('\n') && after.includes('\n') && lineEndsOf(after) !== lineEndsOf(text))
          faults.push('mixed the line ends');
        if (faults.length > 0) {
          throw new Error(`${faults.join(', ')}: ${JSON.stringify(edit)}\n${text}\n=== became ===\n${after}`);
        }
      }),
      { numRuns: runs },
    );
  });

  test('is taken back by the opposite edit where an item was inserted', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const choose: Choose = (count) => gen(fc.nat, { max: count - 1 });
        const text = oddFile(choose);
        const insertions = placesIn(text).filter(({ op, path }) => op === 'insert' && path.at(-1) !== 0);
        fc.pre(insertions.length > 0);
        const { path } = oneOf(insertions, choose);
        const result = editYaml(text, [
          { op: 'insert', path, value: oneOf(values, choose) },
          { op: 'remove', path },
        ]);
        expect(result.ok && meaningOf(result.text)).toEqual(meaningOf(text));
      }),
      { numRuns: runs / 10 },
    );
  });
});

function oneOf<T>(list: readonly T[], choose: Choose): T {
  const [chosen] = list.slice(choose(list.length));
  if (chosen === undefined) throw new Error('there is nothing to choose from');
  return chosen;
}

function differsOnlyIn({ start, end }: Place['region'], before: string, after: string): boolean {
  const suffix = before.slice(end);
  return after.length >= start + suffix.length && after.startsWith(before.slice(0, start)) && after.endsWith(suffix);
}

/** Which line ends a text has: none, LF, CRLF, or both in one. */
function lineEndsOf(text: string): string {
  return [...new Set(text.match(/\r?\n/g))].join();
}

function editAt({ op, path }: Place, value: YamlValue): YamlEdit {
  return op === 'remove' ? { op, path } : { op, path, value };
}

function commentsOf(text: string): readonly string[] {
  return text.match(/# c\d+\./g) ?? [];
}

/** The values that an edit asks for, worked out on plain values. */
function intended(before: unknown, edit: YamlEdit, path = edit.path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return edit.op === 'set' ? edit.value : before;
  const last = rest.length === 0;
  if (edit.op === 'insert' && last) return (Array.isArray(before) ? before : []).toSpliced(Number(step), 0, edit.value);
  if (Array.isArray(before)) {
    if (edit.op === 'remove' && last) return before.toSpliced(Number(step), 1);
    return before.with(Number(step), intended(before[Number(step)], edit, rest));
  }
  const entries = Object.entries(before ?? {});
  const index = entries.findIndex(([key]) => key === String(step));
  if (edit.op === 'remove' && last) return Object.fromEntries(entries.toSpliced(index, 1));
  if (index === -1) return Object.fromEntries([...entries, [String(step), edit.op === 'set' ? edit.value : null]]);
  return Object.fromEntries(entries.with(index, [String(step), intended(entries[index]?.[1], edit, rest)]));
}
