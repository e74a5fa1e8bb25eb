import { type Book, rotaPlanOf, rotaPlansOf } from '../book/index.ts';
import { requestsOf } from '../requests/index.ts';
import { gapsOf, onCallAt, type RotaPlan, shiftsOf, wholeShiftsByPerson } from '../rota/index.ts';
import { addMonths, type Instant, instant, MINUTE, toInstant, toWall } from '../time/index.ts';
import type { NowView, PersonView, RotaNow } from './schema.ts';

/** The first screen: who is on call at `at`, whom to call next, and when it is the turn of `me`. */
export function nowView(book: Book, me: string | null, at: Instant): NowView {
  const plans = rotaPlansOf(book);
  const rotas = plans.map((plan) => rotaNow(book, plan, at));
  const mine = me !== null && book.people.has(me) ? myPlace(book, plans, rotas, me, at) : null;
  const start = mine?.onCall[0] ?? firstToCall(rotas, mine?.nextShift?.rota)?.id;
  return { at, rotas, me: mine, escalation: start === undefined ? [] : escalationAround(book, rotas, start, at) };
}

/**
 * Where somebody off duty would call first: the primary rota of their next shift, else the first of all. Not one that
 * nobody is meant to be on call in now.
 */
function firstToCall(rotas: readonly RotaNow[], mine: string | undefined): RotaNow | undefined {
  const primary = rotas.filter(({ role, people, gap }) => role === 'primary' && (people.length > 0 || gap));
  return primary.find(({ id }) => id === mine) ?? primary[0];
}

/** A person as pages show them; somebody without a file is shown by their id. */
export function personView(book: Book, id: string): PersonView {
  const person = book.people.get(id);
  return {
    id,
    name: person?.name ?? id,
    phone: person?.phone ?? null,
    email: person?.email ?? null,
    timeZone: person?.timeZone ?? book.settings.timeZone,
  };
}

function rotaNow(book: Book, plan: RotaPlan, at: Instant): RotaNow {
  const { people, since, until, next } = onCallAt(plan, at);
  const view = (ids: readonly string[]) => ids.map((id) => personView(book, id));
  return {
    id: plan.rota.id,
    name: plan.rota.name,
    role: plan.rota.role,
    timeZone: plan.zone.id,
    people: view(people),
    since,
    until,
    next: next && { at: next.at, people: view(next.people) },
    gap: people.length === 0 && gapsOf(plan, at, instant(at + MINUTE)).length > 0,
  };
}

function myPlace(
  book: Book,
  plans: readonly RotaPlan[],
  rotas: readonly RotaNow[],
  me: string,
  at: Instant,
): NonNullable<NowView['me']> {
  const onCall = rotas
    .filter(({ people }) => people.some(({ id }) => id === me))
    .sort((a, b) => Number(b.role === 'primary') - Number(a.role === 'primary'))
    .map(({ id }) => id);
  const upcoming = plans
    .flatMap((plan) => {
      const year = toInstant(plan.zone, addMonths(toWall(plan.zone, at), 12));
      const [next] = shiftsOf(plan, me, at, year).filter(({ start }) => start > at);
      return next ? [{ rota: plan.rota.id, start: next.start, end: next.end }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const first = plans.find(({ rota }) => rota.id === onCall[0]);
  const shift = first ? runningShift(book, first, me, at) : null;
  const requests = requestsOf(book, me, at).waiting.length;
  return { person: personView(book, me), onCall, shift, nextShift: upcoming[0] ?? null, requests };
}

/** The shift of somebody who is on call, and who is so after it. */
function runningShift(book: Book, plan: RotaPlan, me: string, at: Instant): NonNullable<NowView['me']>['shift'] {
  const [shift] = wholeShiftsByPerson(plan, { start: at, end: instant(at + 1) }).get(me) ?? [];
  if (!shift) return null;
  const { start, end } = shift;
  const isOver = Number.isFinite(end);
  const people = isOver ? onCallAt(plan, end).people.map((id) => personView(book, id)) : [];
  return {
    since: Number.isFinite(start) ? start : null,
    until: isOver ? end : null,
    next: isOver ? { at: end, people } : null,
  };
}

/**
 * The chain that begins with a rota; where nobody comes after it, a chain of a primary rota that leads to it: whoever is
 * second in line wants to know who is first.
 */
function escalationAround(book: Book, rotas: readonly RotaNow[], rota: string, at: Instant): NowView['escalation'] {
  const chain = escalationFrom(book, rota, at);
  if (chain.length > 1) return chain;
  return (
    rotas
      .filter(({ role }) => role === 'primary')
      .map(({ id }) => escalationFrom(book, id, at))
      .find((steps) => steps.some((step) => step.rota === rota)) ?? chain
  );
}

/** Follows `next` from rota to rota; a chain that bites its tail ends there. */
function escalationFrom(book: Book, first: string, at: Instant): NowView['escalation'] {
  const steps: NowView['escalation'] = [];
  let after = 0;
  const seen = new Set<string>();
  for (let id: string | undefined = first; id !== undefined && !seen.has(id); ) {
    const plan: RotaPlan | undefined = rotaPlanOf(book, id);
    if (!plan) break;
    seen.add(id);
    steps.push({ rota: id, people: onCallAt(plan, at).people.map((person) => personView(book, person)), after });
    after += plan.rota.after?.milliseconds ?? 0;
    id = plan.rota.next;
  }
  return steps;
}
