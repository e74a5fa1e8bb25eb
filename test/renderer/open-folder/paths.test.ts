import { describe, expect, test } from 'vitest';
import { namedFolder, typedPath, within } from '../../../renderer/open-folder/paths.ts';

describe('a path that is being typed', () => {
  test.each([
    ['', null, ''],
    ['  ', null, ''],
    ['~', '~', ''],
    ['~/wo', '~/', 'wo'],
    ['/', '/', ''],
    ['/ho', '/', 'ho'],
    ['/home/ada/', '/home/ada/', ''],
    ['/home/ada/Team book', '/home/ada/', 'Team book'],
    ['/home/a\\b', '/home/', 'a\\b'],
    ['C:\\', 'C:\\', ''],
    ['C:\\Users\\ad', 'C:\\Users\\', 'ad'],
    ['C:/Users/ad', 'C:/Users/', 'ad'],
    ['\\\\server\\te', '\\\\server\\', 'te'],
    ['"/home/ada/book"', '/home/ada/', 'book'],
    ['books', undefined, ''],
  ])('%j lists %j and what begins with %j', (text, folder, beginning) => {
    expect(typedPath(text)).toEqual({ folder, beginning });
  });
});

describe('the folder that a text names', () => {
  test.each([
    [' /home/ada/book ', '/home/ada/book'],
    ["'/home/ada/book'", '/home/ada/book'],
    ['"C:\\book"', 'C:\\book'],
    ['/home/ada/book/watchbill.yaml', '/home/ada/book'],
    ['C:\\book\\watchbill.yaml', 'C:\\book'],
    ['/watchbill.yaml', '/watchbill.yaml'],
    ['', ''],
  ])('%j is %j', (text, folder) => {
    expect(namedFolder(text)).toBe(folder);
  });
});

describe('what is typed after a folder was chosen is in it', () => {
  test.each([
    ['/home/ada', '/home/ada/'],
    ['/', '/'],
    ['C:\\', 'C:\\'],
    ['C:\\Users', 'C:\\Users\\'],
  ])('%s: %s', (folder, text) => {
    expect(within(folder)).toBe(text);
  });
});
