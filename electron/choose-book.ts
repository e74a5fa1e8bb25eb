import { type Area, commands, type Reply, type Settings } from '../shared/contract.ts';
import { type Answers, answering, given } from './answering.ts';
import type { CurrentBook } from './current-book.ts';
import type { SampleBook } from './sample/index.ts';
import type { SettingsFile } from './settings/index.ts';

export interface ChooseBook {
  readonly current: CurrentBook;
  readonly settings: SettingsFile;
  readonly sample: SampleBook;
  readonly tell: (area: Area) => void;
}

/** Answers the orders that choose a book; the choice is kept for the next start. */
export function bookCommands({
  current,
  settings,
  sample,
  tell,
}: ChooseBook): Pick<Answers['commands'], 'book.open' | 'book.openSample'> {
  async function open(folder: string): Promise<Reply<Settings>> {
    const failure = await current.change(folder);
    if (failure) return { ok: false, error: failure };
    const real = current.open?.folder ?? folder;
    // Whoever looks at one team need not be in another.
    const { settings: changed, unsaved } = settings.change(
      settings.current.book === null || settings.current.book === real ? { book: real } : { book: real, me: null },
    );
    tell('book');
    tell('settings');
    return unsaved ? { ok: false, error: unsaved } : given(changed);
  }
  return {
    'book.open': answering(commands['book.open'].input, ({ folder }) => open(folder)),
    'book.openSample': answering(commands['book.openSample'].input, async () => {
      const laidOut = await sample.layOut();
      return laidOut.ok ? open(laidOut.folder) : laidOut;
    }),
  };
}
