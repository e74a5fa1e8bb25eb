import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ToldNotices, toldNotices } from '../../../electron/desktop/index.ts';
import { temporaryFolder } from '../temporary-book.ts';

const HOUR = 3_600_000;
const noLog = (line: string) => {
  throw new Error(`logged: ${line}`);
};

function opened(path = join(temporaryFolder(), 'data', 'told.json')): { path: string; told: ToldNotices } {
  return { path, told: toldNotices(path, noLog) };
}

describe('what was told', () => {
  test('is nothing on a new device', () => {
    const { told } = opened();
    expect([told.until, told.isTold('started payments')]).toEqual([undefined, false]);
  });

  test('is known at once, and after a restart', () => {
    const { told, path } = opened();
    told.tell(['started payments'], 1000);
    for (const one of [told, toldNotices(path, noLog)])
      expect([one.until, one.isTold('started payments'), one.isTold('ended payments')]).toEqual([1000, true, false]);
  });

  test('leaves nothing but its file', () => {
    const { told, path } = opened();
    told.tell(['a'], 1);
    expect(readdirSync(join(path, '..'))).toEqual(['told.json']);
  });

  test.each(['', '{"until":', '[]', '{"ids":"a"}', '{"until":"soon","ids":[]}', 'null', '\u0000'])(
    'is begun anew where its file is broken: %j',
    (text) => {
      const path = join(temporaryFolder(), 'told.json');
      writeFileSync(path, text);
      const { told } = opened(path);
      expect(told.until).toBeUndefined();
      told.tell(['a'], 5);
      expect(opened(path).told.isTold('a')).toBe(true);
    },
  );

  test('is of bounded size, the newest of it kept', () => {
    const { told, path } = opened();
    const ids = Array.from({ length: 2000 }, (_, index) => `fact ${index}`);
    for (let index = 0; index < ids.length; index += 100) told.tell(ids.slice(index, index + 100), index);
    const again = opened(path).told;
    expect(ids.filter((id) => again.isTold(id))).toEqual(ids.slice(-500));
  });

  test('told again is as fresh as what is new', () => {
    const { told } = opened();
    told.tell(['first'], 1);
    told.tell(
      Array.from({ length: 499 }, (_, index) => `fact ${index}`),
      2,
    );
    told.tell(['first', 'last'], 3);
    expect(told.isTold('first')).toBe(true);
  });

  test('is not written every minute when nothing is told', () => {
    const { told, path } = opened();
    told.tell([], 1000);
    const before = readFileSync(path, 'utf8');
    told.tell([], 1000 + HOUR / 60);
    expect([readFileSync(path, 'utf8'), told.until]).toEqual([before, 1000 + HOUR / 60]);
    told.tell([], 1000 + HOUR);
    expect(opened(path).told.until).toBe(1000 + HOUR);
  });

  test('holds where it cannot be kept, which is logged once', () => {
    const path = join(temporaryFolder(), 'told.json');
    mkdirSync(path);
    const logged: string[] = [];
    const told = toldNotices(path, (line) => logged.push(line));
    told.tell(['a'], 1);
    told.tell(['b'], 2);
    expect([told.isTold('a'), told.isTold('b'), told.until]).toEqual([true, true, 2]);
    expect(logged).toEqual([expect.stringContaining('cannot be kept')]);
  });
});
