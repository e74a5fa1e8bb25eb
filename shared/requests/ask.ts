import { type Book, nameOf } from '../book/index.ts';
import { type EditContext, type PlannedEdit, type ValueMap, writtenInstant, writtenMoment } from '../edits/index.ts';
import { failed, given, type Outcome } from '../failure/index.ts';
import { newOverrideId, overridePath, planOf, timesInWords } from '../overrides/index.ts';
import { type RotaPlan, shiftsOf, type TurnOfPerson, whyVoid } from '../rota/index.ts';
import { type Instant, type Interval, instant } from '../time/index.ts';
import { wholeDuty } from './open-request.ts';
import type { RequestEdit } from './schema.ts';

type Offer = Extract<RequestEdit, { readonly kind: 'request.offer' }>;
type Proposal = Extract<RequestEdit, { readonly kind: 'request.propose' }>;

/** Offers a turn (written as a swap whose other side is sought) or a stretch (written as a cover without `by`). */
export function planOffer({ rota, what, offeredTo, reason }: Offer, context: EditContext): Outcome<PlannedEdit> {
  const { book, now } = context;
  const plan = planOf(book, rota);
  if (!plan.ok) return plan;
  const person = what.kind === 'turn' ? what.turn.person : what.person;
  if (offeredTo?.includes(person))
    return failed('offers-to-oneself', 'nobody can take their own shift', 'Choose others.');
  const time =
    what.kind === 'turn' ? wholeDuty(plan.value, what.turn) : { start: instant(what.from), end: instant(what.to) };
  if (!time || time.start >= time.end) return failed('no-duty', 'there is no duty in this turn', 'Choose another.');
  const wrong = whyNotOffered(plan.value, what, time, now);
  if (wrong) return wrong;
  const { zone } = plan.value;
  const record: ValueMap =
    what.kind === 'turn'
      ? { kind: 'swap', give: { ...what.turn } }
      : { kind: 'cover', from: writtenMoment(time.start, zone), to: writtenMoment(time.end, zone), person };
  return given({
    title: `${nameOf(book, person)} offers ${timesInWords(time, zone)}`,
    changes: [
      {
        path: newPath(book, rota, time.start, plan.value, reason ?? `${person}-offers`),
        record: { ...record, ...aboutIt(reason, offeredTo, context) },
      },
    ],
    notes: [],
  });
}

function whyNotOffered(plan: RotaPlan, what: Offer['what'], time: Interval, now: Instant) {
  if (time.end <= now) return failed('request-over', 'this shift is over', 'Offer one that is to come.');
  if (what.kind === 'turn') return whyNotHeld(plan, what.turn);
  return shiftsOf(plan, what.person, time.start, time.end).length > 0
    ? undefined
    : failed('not-on-call', `${what.person} is not on call then`, 'Choose a time in which they are.');
}

function whyNotHeld({ layers, membership }: RotaPlan, turn: TurnOfPerson) {
  const why = whyVoid({ kind: 'swap', id: '', status: 'requested', give: turn }, layers, membership);
  return why === undefined ? undefined : failed('not-held', why, 'The rota was changed: look at it again.');
}

/** Asks somebody to swap a turn for one of theirs. */
export function planProposal({ rota, give, take, reason }: Proposal, context: EditContext): Outcome<PlannedEdit> {
  const { book, now } = context;
  const plan = planOf(book, rota);
  if (!plan.ok) return plan;
  if (give.person === take.person)
    return failed('swaps-with-oneself', 'a swap needs two people', 'Choose another turn.');
  const [givenTurn, taken] = [wholeDuty(plan.value, give), wholeDuty(plan.value, take)];
  const wrong = whyNotHeld(plan.value, give) ?? whyNotHeld(plan.value, take);
  if (wrong) return wrong;
  if (!givenTurn || !taken) return failed('no-duty', 'there is no duty in one of the turns', 'Choose another.');
  if (givenTurn.end <= now || taken.end <= now)
    return failed('request-over', 'one of the turns is over', 'Choose others.');
  const { zone } = plan.value;
  const names = `${nameOf(book, give.person)} asks ${nameOf(book, take.person)} to swap`;
  return given({
    title: `${names}: ${timesInWords(givenTurn, zone)} for ${timesInWords(taken, zone)}`,
    changes: [
      {
        path: newPath(book, rota, givenTurn.start, plan.value, reason ?? `${give.person}-with-${take.person}`),
        record: { kind: 'swap', give: { ...give }, take: { ...take }, ...aboutIt(reason, [take.person], context) },
      },
    ],
    notes: [],
  });
}

function newPath(book: Book, rota: string, start: Instant, { zone }: RotaPlan, words: string): string {
  return overridePath(rota, newOverrideId(book, rota, start, zone, words));
}

function aboutIt(reason: string | undefined, offeredTo: readonly string[] | null, { now, me }: EditContext): ValueMap {
  const said = reason?.trim() ?? '';
  return {
    ...(said === '' ? {} : { reason: said }),
    status: 'requested',
    ...(offeredTo === null ? {} : { offeredTo: [...offeredTo] }),
    created: writtenInstant(now),
    ...(me === null ? {} : { createdBy: me }),
  };
}
