import { type Book, nameOf, rotaPlanOf } from '../book/index.ts';
import { type Handed, handedOver, type RotaPlan, replacementsOf, resolveMoment, takenOver } from '../rota/index.ts';
import { formatInstant, type Instant, type Interval, instant, WEEK } from '../time/index.ts';
import type { ShiftNotice } from './schema.ts';

/** What begins further ahead is announced, as it then is, when it comes near. */
const AHEAD = 4 * WEEK;
/** Where what begins until then has no end, it is not looked for any further. */
const SIGHT = 8 * WEEK;

type ChangeNotice = Extract<ShiftNotice, { readonly kind: 'changed' }>;

/**
 * What a change of the book at `at` means for a person's shifts of the coming four weeks: where they are no longer on
 * call, and who is instead; where they are now, and who was. By time. Nothing where the person is in one of the books
 * only: then the book itself came or went.
 */
export function changeNotices(before: Book, after: Book, person: string, at: Instant): ChangeNotice[] {
  if (before === after || !before.people.has(person) || !after.people.has(person)) return [];
  const rotas = new Set([...before.rotas.keys(), ...after.rotas.keys()]);
  return [...rotas]
    .flatMap((rota) => changesOf({ before, after, rota, person, at }))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

interface RotaChange {
  readonly before: Book;
  readonly after: Book;
  readonly rota: string;
  readonly person: string;
  readonly at: Instant;
}

function changesOf({ before, after, rota, person, at }: RotaChange): ChangeNotice[] {
  const [old, changed] = [rotaPlanOf(before, rota), rotaPlanOf(after, rota)];
  const sight = instant(at + SIGHT);
  const replacements = replacementsOf(old, changed, at, sight);
  const name = (changed ?? old)?.rota.name ?? rota;
  const notice = (part: Handed, now: ChangeNotice['now']): ChangeNotice => ({
    // A thing that changes back and forth is told each time.
    id: `changed ${rota} ${formatInstant(part.start)} ${now} ${formatInstant(at)}`,
    kind: 'changed',
    at,
    rota: { id: rota, name },
    start: part.start,
    end: part.end < sight ? part.end : null,
    now,
    others: part.others.map((id) => nameOf(now === 'on-call' ? before : after, id)),
    cover: part.others.some((id) =>
      now === 'on-call' ? isCovered(changed, id, person, part) : isCovered(changed, person, id, part),
    ),
  });
  return [
    ...(handedOver(replacements).get(person) ?? []).map((part) => notice(part, 'off-duty')),
    ...(takenOver(replacements).get(person) ?? []).map((part) => notice(part, 'on-call')),
  ].filter(({ start }) => start < at + AHEAD);
}

/** Whether a cover that is accepted puts `by` in the place of `person` at some time of the stretch. */
function isCovered(plan: RotaPlan | undefined, person: string, by: string, { start, end }: Interval): boolean {
  if (!plan) return false;
  return plan.effects.some(
    ({ override }) =>
      override.kind === 'cover' &&
      override.person === person &&
      override.by === by &&
      resolveMoment(override.from, plan.zone) < end &&
      resolveMoment(override.to, plan.zone) > start,
  );
}
