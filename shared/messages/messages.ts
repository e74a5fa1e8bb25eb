import type { ShiftNotice } from '../notifications/index.ts';
import { formatInstant, type Instant, instant, type TimeWords } from '../time/index.ts';
import { digestOf } from './digest.ts';
import { lineOf, wordsOf } from './words.ts';

/** A notification as every host shows it. */
export interface Message {
  /** The same for the same message: shown again, it takes the place of itself. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** The address of the page that it is about. */
  readonly address: string;
}

/** A rota that was written anew changes many shifts: more than so many are told in one sentence. */
const CHANGES_APART = 3;
/** So many lines of a summary are read. */
const LINES = 3;

/** What to show at `at` of the notices that became due: each that is news, and one summary of what was missed. */
export function messagesOf(notices: readonly ShiftNotice[], at: Instant, write: TimeWords): readonly Message[] {
  const { news, missed } = digestOf(notices, at);
  const changes = news.filter(({ kind }) => kind === 'changed');
  const [first] = changes;
  const apart = changes.length > CHANGES_APART ? news.filter(({ kind }) => kind !== 'changed') : news;
  return [
    ...(missed.length > 0 ? [summaryOf(missed, write)] : []),
    ...(first && apart !== news ? [manyChanges(changes, first, write)] : []),
    ...apart.map((notice) => ({ id: notice.id, ...wordsOf(notice, at, write), address: addressOf(notice) })),
  ];
}

function summaryOf(missed: readonly ShiftNotice[], write: TimeWords): Message {
  const lines = missed.slice(-LINES).map((notice) => lineOf(notice, write));
  const more = missed.length - lines.length;
  return {
    id: `missed ${missed[0]?.id}`,
    title: 'While you were away',
    body: [...(more > 0 ? [`${more} more`] : []), ...lines].join('\n'),
    address: '/',
  };
}

function manyChanges(changes: readonly ShiftNotice[], first: ShiftNotice, write: TimeWords): Message {
  return {
    id: `many ${first.id}`,
    title: 'Your shifts have changed',
    body: `${changes.length} times, first ${write.dated(first.start)}: ${first.rota.name}`,
    address: addressOf(first),
  };
}

function addressOf({ rota: { id }, start }: ShiftNotice): string {
  const page = `/rota/${encodeURIComponent(id)}`;
  return Number.isFinite(start) ? `${page}?shift=${id}@${formatInstant(instant(start))}` : page;
}
