import { z } from 'zod';
import { consequences } from './consequences/index.ts';
import { editHistory, undoOutcome } from './edits/index.ts';
import { type Failure, place } from './failure/index.ts';
import { fairness } from './fairness/index.ts';
import { shiftNotice } from './notifications/index.ts';
import { nowQuery, type PersonView, type RotaNow } from './now/index.ts';
import { coverCandidates, overrideEdits } from './overrides/index.ts';
import { peopleList, personPage } from './people-pages/index.ts';
import { comingTurns, requestEdits, requests } from './requests/index.ts';
import { rotaDraftQuery, rotaEdits } from './rota-editor/index.ts';
import {
  remotePictureQuery,
  runbookDraftQuery,
  runbookEdits,
  runbookHealthQuery,
  runbookImport,
  runbookPictureQuery,
  runbookQuery,
  runbookSearchQuery,
  runbookSourceQuery,
  runbooksForQuery,
  runbooksQuery,
  runbookTemplatesQuery,
  servicesQuery,
} from './runbooks/index.ts';
import { runCommands, runQuery, runsOfQuery, runsQuery } from './runs/index.ts';
import { type BookState, type Settings, sessionQuery, settings } from './session/index.ts';
import { timeOffEdits } from './time-off/index.ts';
import { rotaTimeline, shiftDetails, teamTimeline } from './timeline/index.ts';

/**
 * Everything that a page can ask of the core and be told by it: queries, commands and events, each with its schema. The
 * same for every transport. Instants are milliseconds since 1970 UTC.
 */

const nothing = z.strictObject({});
const instant = z.number();
const rotaId = z.string();

const problem = place.extend({ severity: z.enum(['error', 'warning']), code: z.string(), message: z.string() });

/** Everything that can be edited in the book from a page: each area has its edits. */
const bookEdit = z.discriminatedUnion('kind', [
  ...overrideEdits,
  ...requestEdits,
  ...rotaEdits,
  ...runbookEdits,
  ...timeOffEdits,
]);

/** Questions. Asking changes nothing. */
export const queries = {
  /** What the page needs before anything else. */
  session: sessionQuery,
  /** Who is on call, whom to call next, and when it is my turn. */
  now: nowQuery,
  /** What became due to be told to the person who looks, after an instant and until now. At most of the last week. */
  notices: { input: z.strictObject({ after: instant }), output: z.array(shiftNotice) },
  /** What is wrong with the book, and what deserves a look in the coming 60 days. */
  problems: { input: nothing, output: z.array(problem) },
  /** Everybody, with where they are on call. */
  people: peopleList,
  /** One person, with their shifts and hours. */
  person: personPage,
  /** What everybody carries over a period, beside their fair share. */
  fairness,
  /** A rota with its layers over a period. */
  'timeline.rota': rotaTimeline,
  /** Everybody's shifts over a period. */
  'timeline.team': teamTimeline,
  /** One shift and why it is whose it is. */
  'shift.details': shiftDetails,
  /** The shift at an instant as an iCalendar document. */
  'shift.calendar': {
    input: z.strictObject({ rota: rotaId, at: instant }),
    output: z.object({ name: z.string(), text: z.string() }),
  },
  /** Shifts that are offered and swaps that are asked for. */
  requests,
  /** The coming turns of a rota, to be offered or swapped. */
  'turns.coming': comingTurns,
  /** Who can take a stretch of a rota, the least burdened first. */
  'cover.candidates': coverCandidates,
  /** The runbooks of the book. */
  runbooks: runbooksQuery,
  /** The runbooks in which words are found, the best first. */
  'runbooks.search': runbookSearchQuery,
  /** One runbook with its text. */
  runbook: runbookQuery,
  /** What is amiss with the runbooks. */
  'runbooks.health': runbookHealthQuery,
  /** What an import would take. */
  'runbooks.import.preview': runbookImport,
  /** The runbooks for an alert. */
  'runbooks.for': runbooksForQuery,
  /** The file of a runbook as it is written. */
  'runbook.source': runbookSourceQuery,
  /** The services of the book. */
  services: servicesQuery,
  /** The templates for new runbooks. */
  'runbook.templates': runbookTemplatesQuery,
  /** A new runbook from a template. */
  'runbook.draft': runbookDraftQuery,
  /** A picture that a runbook shows. */
  'runbook.picture': runbookPictureQuery,
  /** A picture that a runbook shows from elsewhere, where its host is allowed in the settings. */
  'picture.remote': remotePictureQuery,
  /** What is being followed on this device, and how it last went with each runbook. */
  runs: runsQuery,
  /** One run that is under way. */
  run: runQuery,
  /** The finished runs of a runbook. */
  'runs.of': runsOfQuery,
  /** A rota for the editor, and what it chooses from. */
  'rota.draft': rotaDraftQuery,
  /** What an edit would do, before it is saved. */
  'edit.preview': {
    input: z.strictObject({ edit: bookEdit, from: instant.exactOptional() }),
    output: z.object({
      title: z.string(),
      /** What it cannot carry over or leaves otherwise than asked. */
      notes: z.array(z.string()),
      /** What it would write, change or remove, by paths in the book. */
      files: z.array(z.string()),
      /** From now, or from an earlier `from`, until 90 days after now or after a later `from`. */
      consequences,
    }),
  },
  /** A rota over a period as it would be after an edit. */
  'edit.timeline': {
    input: rotaTimeline.input.safeExtend({ edit: bookEdit }),
    output: rotaTimeline.output,
  },
  /** What can be taken back and done again. */
  'edit.history': { input: nothing, output: editHistory },
  /** A folder of this machine with the folders in it, to choose a book; null: the user's own. */
  folders: {
    input: z.strictObject({ folder: z.string().nullable() }),
    output: z.object({
      folder: z.string(),
      isBook: z.boolean(),
      /** Null at the top. */
      parent: z.string().nullable(),
      folders: z.array(z.object({ name: z.string(), folder: z.string(), isBook: z.boolean() })),
    }),
  },
} as const;

/** Orders. Each says what it changed by an event. */
export const commands = {
  /** Changes what is named and leaves the rest. */
  'settings.change': {
    input: z.strictObject({
      me: settings.shape.me.exactOptional(),
      theme: settings.shape.theme.exactOptional(),
      clock: settings.shape.clock.exactOptional(),
      weekStart: settings.shape.weekStart.exactOptional(),
      startAtLogin: settings.shape.startAtLogin.exactOptional(),
      leadTimes: settings.shape.leadTimes.exactOptional(),
      pictureHosts: settings.shape.pictureHosts.exactOptional(),
    }),
    output: settings,
  },
  /** Opens the book in a folder, and again at the next start. */
  'book.open': { input: z.strictObject({ folder: z.string().min(1) }), output: settings },
  /** Opens the sample team, and again at the next start. */
  'book.openSample': { input: nothing, output: settings },
  /** Edits the book: all of an edit or nothing. */
  'edit.save': { input: z.strictObject({ edit: bookEdit }), output: z.object({ title: z.string() }) },
  /** Takes the newest edit back, unless that would overwrite what somebody else wrote since. */
  'edit.undo': { input: nothing, output: undoOutcome },
  /** Does again what was taken back last. */
  'edit.redo': { input: nothing, output: undoOutcome },
  /** Leaves the newest edit as it is: what was made before it can be taken back then. */
  'edit.forget': { input: z.strictObject({ direction: z.enum(['undo', 'redo']) }), output: editHistory },
  /** Takes the Markdown of a folder into the book. */
  'runbooks.import': runbookImport,
  ...runCommands,
  /** Opens a file of the book in the program that the system has for it. */
  'file.open': { input: z.strictObject({ file: z.string() }), output: nothing },
  /** Shows a file of the book in its folder. */
  'file.show': { input: z.strictObject({ file: z.string() }), output: nothing },
} as const;

/** The areas that an event can name: what the page has asked of them, it asks again. */
export const areas = ['book', 'runbooks', 'runs', 'settings'] as const;

/** What the core tells by itself; a host with a window of its own also says what is to be seen or done in it. */
export const event = z.object({
  changed: z.array(z.enum(areas)),
  /** The address of a page, such as `/rota/payments`. */
  show: z.string().exactOptional(),
  /** The name of a command of the page, chosen from a menu outside it. */
  run: z.string().exactOptional(),
});

/** What travels from the page to the core. */
export const message = z.union([
  z.strictObject({ query: z.string(), input: z.unknown() }),
  z.strictObject({ command: z.string(), input: z.unknown() }),
]);

export type { BookState, Failure, PersonView, RotaNow, Settings };
export type QueryName = keyof typeof queries;
export type CommandName = keyof typeof commands;
export type QueryInput<N extends QueryName> = z.output<(typeof queries)[N]['input']>;
export type QueryOutput<N extends QueryName> = z.output<(typeof queries)[N]['output']>;
export type CommandInput<N extends CommandName> = z.output<(typeof commands)[N]['input']>;
export type CommandOutput<N extends CommandName> = z.output<(typeof commands)[N]['output']>;
export type BookEdit = z.output<typeof bookEdit>;
export type Area = (typeof areas)[number];
export type CoreEvent = z.output<typeof event>;

/** What travels back: the value, or why there is none. */
export type Reply<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

/** What carries the contract between a page and a host in the same program. */
export interface Bridge {
  answer(message: unknown): Promise<Reply>;
  onEvent(listener: (event: CoreEvent) => void): void;
}
