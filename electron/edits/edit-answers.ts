import { commands, queries } from '../../shared/contract.ts';
import { DAY, type Instant, instant } from '../../shared/time/index.ts';
import { rotaTimelineOf } from '../../shared/timeline/index.ts';
import { type Answers, answering, failed, given } from '../answering.ts';
import type { Editor } from './editor.ts';

type EditQueries = Pick<Answers['queries'], 'edit.preview' | 'edit.timeline' | 'edit.history'>;
type EditCommands = Pick<Answers['commands'], 'edit.save' | 'edit.undo' | 'edit.redo' | 'edit.forget'>;

/** How far ahead the consequences of an edit are told: from now, or from where it begins if that is later. */
const LOOK_AHEAD = 90 * DAY;

/** Answers what a page asks of an edit before it is saved. */
export function editQueries(editor: Editor, now: () => Instant): EditQueries {
  return {
    'edit.preview': answering(queries['edit.preview'].input, async ({ edit, from }) => {
      const draft = await editor.draft(edit);
      if (!draft.ok) return draft;
      const [{ consequencesOf }, { holidaysOf }] = await Promise.all([
        import('../../shared/consequences/index.ts'),
        import('../holidays/index.ts'),
      ]);
      const { before, after } = draft.value;
      const { title, notes, changes } = draft.value.edit;
      const today = now();
      const begins = from ?? today;
      const period = {
        from: instant(Math.min(begins, today)),
        to: instant(Math.max(begins, today) + LOOK_AHEAD),
      };
      return given({
        title,
        notes: [...notes],
        files: changes.map(({ path }) => path),
        consequences: consequencesOf(before, after, { ...period, holidaysOf }),
      });
    }),
    'edit.timeline': answering(queries['edit.timeline'].input, async ({ edit, rota, from, to }) => {
      const draft = await editor.draft(edit);
      if (!draft.ok) return draft;
      const { bookHolidays } = await import('../holidays/index.ts');
      const { after } = draft.value;
      const time = { start: instant(from), end: instant(to) };
      const timeline = rotaTimelineOf(after, rota, time, bookHolidays(after, time));
      return timeline ? given(timeline) : failed('unknown-rota', `there would be no rota ${rota}`, 'Choose another.');
    }),
    'edit.history': answering(queries['edit.history'].input, () => given(editor.history)),
  };
}

/** Answers the orders to edit the book, and to take edits back. `tell` says that what can be taken back has changed. */
export function editCommands(editor: Editor, tell: () => void): EditCommands {
  return {
    'edit.save': answering(commands['edit.save'].input, ({ edit }) => editor.save(edit)),
    'edit.undo': answering(commands['edit.undo'].input, () => editor.step('undo')),
    'edit.redo': answering(commands['edit.redo'].input, () => editor.step('redo')),
    'edit.forget': answering(commands['edit.forget'].input, ({ direction }) => {
      const history = editor.forget(direction);
      tell();
      return given(history);
    }),
  };
}
