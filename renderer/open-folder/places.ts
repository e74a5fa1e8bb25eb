import type { QueryOutput } from '../../shared/contract.ts';
import { plainText } from '../../shared/text/index.ts';

type Look = QueryOutput<'folders'>;

/** Where one can go from a folder. */
export interface Place {
  readonly folder: string;
  readonly name: string;
  readonly kind: 'up' | 'folder' | 'book';
}

/** More than this nobody reads: a few letters find the others. */
export const MOST = 200;

/** The folders whose names begin as typed; with nothing typed also the folder above. */
export function placesFrom({ parent, folders }: Look, beginning: string): readonly Place[] {
  const wanted = plainText(beginning);
  const up: Place[] = parent === null || wanted !== '' ? [] : [{ folder: parent, name: 'Folder above', kind: 'up' }];
  const inside = folders
    .filter(({ name }) => plainText(name).startsWith(wanted))
    .map(({ folder, name, isBook }): Place => ({ folder, name, kind: isBook ? 'book' : 'folder' }));
  return [...up, ...inside];
}
