import { expect, test } from 'vitest';
import { placesFrom } from '../../../renderer/open-folder/places.ts';

const look = {
  folder: '/home/ada',
  isBook: false,
  parent: '/home',
  folders: [
    { name: 'Écoute', folder: '/home/ada/Écoute', isBook: false },
    { name: 'team', folder: '/home/ada/team', isBook: true },
    { name: 'Temporary', folder: '/home/ada/Temporary', isBook: false },
  ],
};
const names = (beginning: string, from = look) => placesFrom(from, beginning).map(({ name, kind }) => [kind, name]);

test('from a folder one goes up, or into the folders in it, of which some are books', () => {
  expect(names('')).toEqual([
    ['up', 'Folder above'],
    ['folder', 'Écoute'],
    ['book', 'team'],
    ['folder', 'Temporary'],
  ]);
});

test('letters find the folders that begin with them, whatever their case and accents', () => {
  expect(names('TE')).toEqual([
    ['book', 'team'],
    ['folder', 'Temporary'],
  ]);
  expect(names('ec')).toEqual([['folder', 'Écoute']]);
  expect(names('x')).toEqual([]);
});

test('at the top there is no way up', () => {
  expect(placesFrom({ ...look, parent: null }, '').map(({ kind }) => kind)).not.toContain('up');
});
