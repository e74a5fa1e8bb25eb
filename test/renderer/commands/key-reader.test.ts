import { describe, expect, test } from 'vitest';
import { createKeyReader } from '../../../renderer/commands/key-reader.ts';

/** The commands that keys mean, each pressed 100 ms after the one before unless a time is named. */
function read(...keys: readonly (string | { readonly key: string; readonly after: number })[]) {
  const reader = createKeyReader();
  let at = 0;
  return keys.map((press) => {
    const { key, after } = typeof press === 'string' ? { key: press, after: 100 } : press;
    at += after;
    return reader([key], at);
  });
}

describe('one key after the other', () => {
  test('g, then n, goes to Now', () => {
    expect(read('g', 'n')).toEqual([undefined, 'go.now']);
  });

  test('p alone changes the rows of the rota; after g it goes to People', () => {
    expect(read('p')).toEqual(['rota.rows']);
    expect(read('g', 'p')).toEqual([undefined, 'go.people']);
  });

  test('whoever waits too long after g starts anew', () => {
    expect(read('g', { key: 'p', after: 5000 })).toEqual([undefined, 'rota.rows']);
  });

  test('a key that belongs to no g is a slip: it does nothing, the one after it counts again', () => {
    expect(read('g', 't', 't')).toEqual([undefined, undefined, 'rota.shape']);
  });
});

test('of what a key can mean the likeliest that is a command counts', () => {
  expect(createKeyReader()(['ü', '['], 0)).toBe('rota.earlier');
  expect(createKeyReader()(['x'], 0)).toBeUndefined();
});
