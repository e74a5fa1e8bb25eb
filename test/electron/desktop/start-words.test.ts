import { describe, expect, test } from 'vitest';
import { startWords } from '../../../electron/desktop/index.ts';

const nothing = { hidden: false, link: undefined, dataFolder: undefined, book: undefined };

describe('the words of a start', () => {
  test.each([
    [[], nothing],
    [['/opt/watchbill/watchbill'], nothing],
    [['--hidden'], { ...nothing, hidden: true }],
    [['--book', '/book', '--data', '/data'], { ...nothing, book: '/book', dataFolder: '/data' }],
    [['--book=/my book'], { ...nothing, book: '/my book' }],
    [['--book', '/one', '--book', '/two'], { ...nothing, book: '/two' }],
    [['--book'], nothing],
    [['--book='], nothing],
    [['--book', '--hidden'], { ...nothing, hidden: true }],
    [['--allow-file-access-from-files', '--original-process-start-time=1', '.'], nothing],
    [['watchbill://rota/payments'], { ...nothing, link: 'watchbill://rota/payments' }],
    [['--original-process-start-time=1', 'WATCHBILL://now'], { ...nothing, link: 'WATCHBILL://now' }],
  ])('%j', (words, meant) => {
    expect(startWords(words)).toEqual(meant);
  });

  test('with a link nothing else counts, wherever it stands', () => {
    const link = 'watchbill://now';
    expect(startWords([link, '--hidden', '--book', '/evil', '--data=/evil'])).toEqual({ ...nothing, link });
    expect(startWords(['--book', '/evil', link])).toEqual({ ...nothing, link });
  });
});
