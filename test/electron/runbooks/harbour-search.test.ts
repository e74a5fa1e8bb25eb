import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openShelf, type RunbookSearch, runbookSearch } from '../../../electron/runbooks/index.ts';
import { harbourQueries } from './harbour-queries.ts';

const harbour = join(import.meta.dirname, '../../../electron/sample/harbour');
let search: RunbookSearch;
beforeAll(async () => {
  search = runbookSearch({ shelf: openShelf(harbour), indexFile: ':memory:', clock: () => 0 });
  await search.catchUp();
  return () => search.close();
});

test('of fifty searches over the sample at least 90 % have what is meant among the first three', async () => {
  const found = await Promise.all(
    harbourQueries.map(async ([query, expected]) => {
      const hits = await search.search(query, 3);
      return { query, expected, hits: hits.map(({ path }) => path) };
    }),
  );
  expect(found).toHaveLength(50);
  const missed = found.filter(({ expected, hits }) => !hits.includes(expected));
  expect(missed.length, JSON.stringify(missed, null, 2)).toBeLessThanOrEqual(5);
});
