import { join } from 'node:path';
import { type Book, compareProblems } from '../shared/book/index.ts';
import { type CoreEvent, commands, type QueryOutput, queries, type Reply } from '../shared/contract.ts';
import { nowView } from '../shared/now/index.ts';
import { DAY, formatDate, type Instant, instant, toWall, zoneOf } from '../shared/time/index.ts';
import { type Answers, answering, dispatch, given } from './answering.ts';
import { lookIntoFolder } from './book/index.ts';
import { bookCommands } from './choose-book.ts';
import { coalescedEvents } from './coalesced-events.ts';
import { currentBook } from './current-book.ts';
import { createEditor, editCommands, editQueries } from './edits/index.ts';
import { fairnessQueries } from './fairness/index.ts';
import { type FileOpener, openFileOf, showFileOf } from './files/index.ts';
import { bookHistory, dueNotices } from './notifications/index.ts';
import { overrideQueries } from './overrides/index.ts';
import { peopleQueries } from './people/index.ts';
import { requestQueries } from './requests/index.ts';
import { rotaEditorQueries } from './rota-editor/index.ts';
import { healthAnswers } from './runbook-health/index.ts';
import { importAnswers } from './runbook-import/index.ts';
import { createLibrary, runbookQueries, templateQueries } from './runbooks/index.ts';
import { runAnswers } from './runs/index.ts';
import type { SampleBook } from './sample/index.ts';
import { sessionOf } from './session.ts';
import { openSettings } from './settings/index.ts';
import { timelineQueries } from './timeline/index.ts';

/** The composition root: the open book and this device's settings, behind the contract. */
export interface Core {
  /** Answers one message of the contract. Never throws: what cannot be done is a failure with what to do. */
  answer(message: unknown): Promise<Reply>;
  /** Calls back after something changed, once for changes that come together. Gives a function that ends it. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly dataFolder: string;
  /** The folder of the book, where it is not the one that the settings name. */
  readonly book?: string;
  /** Now, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** For what was refused and what went wrong: one line each. */
  readonly log: (line: string) => void;
  /** How the host opens files for the user. */
  readonly files: FileOpener;
  /** The sample team, which is shown until a book is chosen. */
  readonly sample: SampleBook;
}

/**
 * Opens the settings and the book and starts following it; on a new device the sample team, until a book is chosen. A
 * book that cannot be opened is told, not thrown.
 */
export async function createCore({ dataFolder, book: named, clock, log, files, sample }: CoreOptions): Promise<Core> {
  const now = () => instant(clock());
  const settings = openSettings(join(dataFolder, 'settings.json'));
  if (settings.setAside) log(`the settings were broken and lie in ${settings.setAside} now; defaults are used`);
  const changes = coalescedEvents(log);
  const history = bookHistory();
  const note = () => {
    if (current.open) history.note(current.open.folder, current.open.book, now());
  };
  const onChange = () => {
    note();
    changes.tell('book');
  };
  const current = currentBook({ dataFolder, clock, onChange, log });
  const chosen = named ?? settings.current.book;
  if (chosen !== null) await current.change(chosen);
  else {
    const laidOut = await sample.layOut();
    if (laidOut.ok) await current.change(laidOut.folder);
    else current.giveUp(laidOut.error);
  }
  note();

  const book = () => current.open?.book;
  const open = () => current.open;
  const onRunbooks = () => changes.tell('runbooks');
  const today = () => formatDate(toWall(zoneOf(book()?.settings.timeZone ?? 'UTC'), now()));
  const library = createLibrary({ open, dataFolder, clock, onChange: onRunbooks });
  const me = () => settings.current.me;
  const editor = createEditor({ open, now, me, onChange });
  const runs = runAnswers({ open, library, dataFolder, now, me, onChange: () => changes.tell('runs') });
  const imports = importAnswers(open);
  const health = healthAnswers({ library, book, today });
  const answers: Answers = {
    queries: {
      session: answering(queries.session.input, () => given(sessionOf(settings, current, dataFolder, sample))),
      now: answering(queries.now.input, () => {
        const here = book();
        const nothing = { at: now(), rotas: [], me: null, escalation: [] };
        return given(here ? nowView(here, settings.current.me, now()) : nothing);
      }),
      notices: answering(queries.notices.input, ({ after }) => {
        note();
        const { me, leadTimes } = settings.current;
        return given(me === null ? [] : dueNotices(history, { person: me, leadTimes, after, until: now() }));
      }),
      problems: answering(queries.problems.input, async () => {
        const here = book();
        if (!here) return given([]);
        return given([...(await problemsAhead(here, now())), ...(await health.problems())].sort(compareProblems));
      }),
      services: answering(queries.services.input, () =>
        given([...(book()?.services.values() ?? [])].map(({ id, name, rota = null }) => ({ id, name, rota }))),
      ),
      ...timelineQueries(book, now),
      ...peopleQueries(book, now),
      ...overrideQueries(book),
      ...requestQueries(book, now),
      ...editQueries(editor, now),
      ...rotaEditorQueries(book),
      ...fairnessQueries(book),
      ...runbookQueries({
        library,
        today,
        urls: () => book()?.settings.runbookUrls ?? {},
        pictureHosts: () => settings.current.pictureHosts,
      }),
      ...templateQueries({ library, today, me }),
      ...health.queries,
      ...imports.queries,
      ...runs.queries,
      folders: answering(queries.folders.input, ({ folder }) => lookIntoFolder(folder)),
    },
    commands: {
      'settings.change': answering(commands['settings.change'].input, (to) => {
        const { settings: changed, unsaved } = settings.change(to);
        changes.tell('settings');
        return unsaved ? { ok: false, error: unsaved } : given(changed);
      }),
      ...bookCommands({ current, settings, sample, tell: changes.tell }),
      ...editCommands(editor, () => changes.tell('book')),
      ...runs.commands,
      ...imports.commands,
      'file.open': answering(commands['file.open'].input, ({ file }) => openFileOf(current.open, file, files.open)),
      'file.show': answering(commands['file.show'].input, ({ file }) => showFileOf(current.open, file, files.show)),
    },
  };

  return {
    async answer(message) {
      const reply = await dispatch(message, answers, log);
      if (!reply.ok) log(`${reply.error.code}: ${reply.error.message}`);
      return reply;
    },
    subscribe: changes.subscribe,
    async close() {
      // Nobody loses what they saved by leaving.
      await editor.settled();
      library.close();
      await current.close();
    },
  };
}

/** Loaded when it is asked for: the first screen must not wait for the check. */
async function problemsAhead(book: Book, from: Instant): Promise<QueryOutput<'problems'>> {
  const [{ checkBook }, { isCalendar }] = await Promise.all([
    import('../shared/check/index.ts'),
    import('./holiday-calendars/index.ts'),
  ]);
  return checkBook(book, { from, to: instant(from + 60 * DAY), isCalendar });
}
