import type { NowView, RotaNow } from '../now/index.ts';
import type { BookState } from '../session/index.ts';
import { DAY } from '../time/index.ts';
import type { TrayFacts, TrayState } from './types.ts';

/** A book that nobody has touched for so long may have been forgotten: with an answer goes how old it is. */
const OLD = 30 * DAY;

type Me = NonNullable<NowView['me']>;

/** Whether I am on call, in one sentence: `On call until Mon 09:00 · Payments primary`. It is never surer than the book. */
export function dutySentence(facts: TrayFacts): { readonly state: TrayState; readonly sentence: string } {
  const { session, now } = facts;
  if (!session.book) return unknown(session.bookFailure?.message ?? 'no book is open');
  if (!now.me) {
    const { me } = session.settings;
    return unknown(me === null ? 'nobody has said who you are' : `${me} is not in this book`);
  }
  const doubt = doubtOf(session.book);
  const asides = [...gapsOf(now.rotas), ...ageOf(session.book, facts), ...(session.book.sample ? ['sample team'] : [])];
  if (now.me.onCall.length > 0) {
    const parts = [onCallWords(now.me, facts), ...(doubt ? [`not sure: ${doubt}`] : []), ...asides];
    return { state: 'on-call', sentence: parts.join(' · ') };
  }
  const words = offDutyWords(now.me, facts);
  if (!doubt) return { state: 'off-duty', sentence: [words, ...asides].join(' · ') };
  const asKnown = `as last read, ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  return { state: 'out-of-date', sentence: [`Not sure: ${doubt}`, asKnown, ...asides].join(' · ') };
}

function unknown(why: string): { readonly state: TrayState; readonly sentence: string } {
  return { state: 'out-of-date', sentence: `Not known whether you are on call: ${why}` };
}

function onCallWords({ onCall, shift }: Me, { now, at, write }: TrayFacts): string {
  const mine = onCall.flatMap((id) => now.rotas.find((rota) => rota.id === id) ?? []);
  const isPrimary = mine.some(({ role }) => role === 'primary');
  const [first] = mine;
  const as = isPrimary || !first || first.role === 'other' ? '' : ` as ${first.role}`;
  const until = shift?.until ?? null;
  const end = until === null ? ', no handover within a year' : ` until ${write.when(until, at)}`;
  return `On call${as}${end} · ${mine.map(({ name }) => name).join(', ')}`;
}

function offDutyWords({ nextShift }: Me, { now, at, write }: TrayFacts): string {
  if (!nextShift) return 'Off duty, no shift of yours within a year';
  const rota = now.rotas.find(({ id }) => id === nextShift.rota)?.name ?? nextShift.rota;
  return `Off duty until ${write.when(nextShift.start, at)}, then ${rota}`;
}

function gapsOf(rotas: readonly RotaNow[]): readonly string[] {
  const [first, ...others] = rotas.filter(({ gap }) => gap);
  if (!first) return [];
  return [`nobody is on call for ${first.name}${others.length > 0 ? ` and ${others.length} more` : ''}`];
}

/** Why the book that is shown may be wrong; undefined where nothing speaks against it. */
export function doubtOf({ gone, errors, outdated }: BookState): string | undefined {
  if (gone) return 'the folder of the book is gone';
  const [file, ...others] = outdated;
  if (file) return `${file}${others.length > 0 ? ` and ${others.length} more` : ''} cannot be read`;
  return errors > 0 ? 'the book has errors' : undefined;
}

function ageOf({ changed }: BookState, { at, write }: TrayFacts): readonly string[] {
  return changed !== null && at - changed > OLD ? [`book last changed ${write.when(changed, at)}`] : [];
}
