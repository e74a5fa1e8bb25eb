import { describe, expect, test } from 'vitest';
import { commandIds, commands } from '../../../shared/commands/index.ts';

const allKeys = commandIds.flatMap((id) => commands[id].keys ?? []);

describe('the keys of the commands', () => {
  test('no two commands have the same', () => {
    expect(new Set(allKeys).size).toBe(allKeys.length);
  });

  test('the first key of two is no command, or it would never come to the second', () => {
    const first = allKeys.filter((keys) => keys.includes(' ')).map((keys) => keys.split(' ')[0]);
    expect(first.filter((key) => key !== undefined && allKeys.includes(key))).toEqual([]);
  });

  test('are one key or two, in lower case', () => {
    for (const keys of allKeys) expect(keys).toMatch(/^(mod\+)?[^\sA-Z]+( [^\sA-Z]+)?$/);
  });
});

test('no two commands of a group are called the same', () => {
  const names = commandIds.map((id) => `${commands[id].group}: ${commands[id].title}`);
  expect(new Set(names).size).toBe(names.length);
});
