import { describe, expect, test } from 'vitest';
import { goodBook, temporaryBook } from '../temporary-book.ts';
import { call } from './call.ts';

function search(...words: readonly string[]) {
  const { folder, dataFolder } = temporaryBook({
    ...goodBook,
    'runbooks/disk.md': '# Disk full\n\n## Clean up\n\nDelete the logs.\n',
    'runbooks/pod.md': '# Pod dies\n\nRead its logs.\n',
  });
  return call(['search', ...words, '--book', folder, '--data', dataFolder]);
}

describe('search', () => {
  test('tells the runbooks in which words are found, the best first, with the place', async () => {
    expect(await search('delete', 'log')).toEqual({
      status: 0,
      out: 'disk.md: Disk full › Clean up\n  Delete the logs.\n',
      err: '',
    });
    const { out } = await search('logs', '--json');
    expect(JSON.parse(out)).toEqual([
      { path: expect.any(String), title: expect.any(String), snippet: expect.any(String), score: expect.any(Number) },
      { path: expect.any(String), title: expect.any(String), snippet: expect.any(String), score: expect.any(Number) },
    ]);
    expect(JSON.parse((await search('logs', '--limit', '1', '--json')).out)).toHaveLength(1);
  });

  test('says where nothing is found; in JSON that is an empty list', async () => {
    expect(await search('nothing')).toEqual({
      status: 1,
      out: '',
      err: 'watchbill: no runbook has “nothing” in it\n',
    });
    expect(await search('nothing', '--json')).toEqual({ status: 0, out: '[]\n', err: '' });
  });

  test('looks only among runbooks that say what is asked for', async () => {
    const { folder, dataFolder } = temporaryBook({
      ...goodBook,
      'runbooks/a.md': '---\ntags: [disk]\nservices: shop\nowner: ada\n---\n# A\n\nlogs\n',
      'runbooks/b.md': '---\ntags: disk\nreviewed: 2020-01-01\nreviewEvery: 1 month\n---\n# B\n\nlogs\n',
      'runbooks/c.md': '# C\n\nlogs\n',
    });
    const found = async (...filter: readonly string[]) => {
      const words = ['search', 'logs', '--json', '--book', folder, '--data', dataFolder, ...filter];
      const hits: readonly { readonly path: string }[] = JSON.parse((await call(words)).out);
      return hits.map(({ path }) => path).sort();
    };
    expect(await found()).toEqual(['a.md', 'b.md', 'c.md']);
    expect(await found('--tag', 'disk')).toEqual(['a.md', 'b.md']);
    expect(await found('--tag', 'disk', '--owner', 'ada')).toEqual(['a.md']);
    expect(await found('--service', 'shop')).toEqual(['a.md']);
    expect(await found('--stale')).toEqual(['b.md']);
    expect(await found('--tag', 'gone')).toEqual([]);
  });

  test.each([[[]], [['x', '--limit', '0']], [['x', '--limit', 'many']]])('is used as %j in vain', async (words) => {
    expect((await search(...words)).status).toBe(2);
  });
});
