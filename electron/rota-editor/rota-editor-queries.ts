import type { Book } from '../../shared/book/index.ts';
import { queries } from '../../shared/contract.ts';
import { draftOf, usesOf } from '../../shared/rota-editor/index.ts';
import { type Answers, answering, failed, given } from '../answering.ts';

/** Answers what the rota editor asks before it opens. `book` gives the newest snapshot. */
export function rotaEditorQueries(book: () => Book | undefined): Pick<Answers['queries'], 'rota.draft'> {
  return {
    'rota.draft': answering(queries['rota.draft'].input, ({ rota: id }) => {
      const here = book();
      if (!here) return failed('no-book', 'no book is open', 'Open one in the settings.');
      const rota = id === null ? undefined : here.rotas.get(id);
      if (id !== null && !rota) {
        return failed('unknown-rota', `there is no rota ${id} in this book`, 'Choose one from the list of rotas.');
      }
      if (rota?.source.lastGood !== undefined) {
        const message = `${rota.source.file} cannot be read now`;
        return failed('file-broken', message, 'Mend the file first: Problems names the line.');
      }
      return given({
        draft: rota ? draftOf(rota) : null,
        timeZone: here.settings.timeZone,
        people: byName(here.people.values()),
        rotas: byName(here.rotas.values()),
        usedBy: id === null ? [] : usesOf(here, id),
      });
    }),
  };
}

function byName(records: Iterable<{ readonly id: string; readonly name: string }>) {
  return [...records]
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
