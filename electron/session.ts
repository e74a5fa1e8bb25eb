import manifest from '../package.json' with { type: 'json' };
import { rotaPlansOf } from '../shared/book/index.ts';
import type { Failure, QueryOutput } from '../shared/contract.ts';
import { personView } from '../shared/now/index.ts';
import { bookState } from './book/index.ts';
import type { CurrentBook } from './current-book.ts';
import type { SampleBook } from './sample/index.ts';
import type { SettingsFile } from './settings/index.ts';

/** What the page needs before anything else. */
export function sessionOf(
  settings: SettingsFile,
  { open, failure }: CurrentBook,
  dataFolder: string,
  sample: SampleBook,
): QueryOutput<'session'> {
  const book = open?.book;
  return {
    version: manifest.version,
    settings: settings.current,
    notice: noticeOf(settings),
    dataFolder,
    book: open ? bookState(open, sample.isIn(open.folder)) : null,
    bookFailure: failure ?? null,
    people: book ? [...book.people.keys()].sort().map((id) => personView(book, id)) : [],
    rotas: book
      ? rotaPlansOf(book).map(({ rota: { id, name, role }, zone }) => ({ id, name, role, timeZone: zone.id }))
      : [],
  };
}

function noticeOf({ setAside }: SettingsFile): Failure | null {
  if (setAside === undefined) return null;
  return {
    code: 'settings-broken',
    message: 'The settings of this device could not be read; defaults are used',
    hint: `The broken file lies in ${setAside}.`,
  };
}
