import { type Book, rotaPlansOf } from '../book/index.ts';
import { type Cover, type RotaPlan, resolveMoment, type Swap, whyVoid } from '../rota/index.ts';
import { type Instant, instant, WEEK } from '../time/index.ts';
import { givenTime, wholeDuty } from './open-request.ts';
import type { Request } from './schema.ts';

/** How long one sees what became of a request. */
const LATELY = 2 * WEEK;

/** The requests of a book at `now` for somebody: what they can decide, what they asked, and all that are open. By time. */
export function requestsOf(
  book: Book,
  person: string | null,
  now: Instant,
): { readonly waiting: Request[]; readonly mine: Request[]; readonly open: Request[] } {
  const all = rotaPlansOf(book)
    .flatMap((plan) => (book.overrides.get(plan.rota.id) ?? []).flatMap((override) => requestOf(plan, override)))
    .filter(({ give, take }) => Math.max(give.end, take?.end ?? 0) > now)
    .sort((a, b) => a.give.start - b.give.start || (a.id < b.id ? -1 : 1));
  const open = all.filter((request) => request.status === 'requested');
  return {
    waiting: person === null ? [] : open.filter((request) => waitsFor(book, request, person)),
    mine: all.filter((request) => request.give.person === person && isOfInterest(request, now)),
    open,
  };
}

/** Whether somebody can take or decide a request; one that is offered to anyone is for those who take turns in the rota. */
function waitsFor(book: Book, { give, take, offeredTo, void: why, rota }: Request, person: string): boolean {
  if (why !== null || give.person === person) return false;
  if (take) return take.person === person;
  if (offeredTo) return offeredTo.includes(person);
  return book.rotas.get(rota.id)?.layers.some(({ turns }) => turns.some((turn) => turn.includes(person))) ?? false;
}

function isOfInterest({ status, decided, void: why }: Request, now: Instant): boolean {
  return status === 'requested' || why !== null || (decided !== null && decided > now - LATELY);
}

/** An override as a request: covers and swaps that were asked for, whatever became of them. */
function requestOf(plan: RotaPlan, override: NonNullable<ReturnType<Book['overrides']['get']>>[number]): Request[] {
  if (override.kind !== 'cover' && override.kind !== 'swap') return [];
  const give = givenTime(plan, override);
  const why = override.kind === 'swap' ? voidWhere(plan, override) : undefined;
  if (!give && !why) return [];
  const { id, status, offeredTo, reason, createdBy, decidedBy } = override;
  const take = override.kind === 'swap' && override.take ? override.take : undefined;
  const taken = take && wholeDuty(plan, take);
  return [
    {
      id,
      rota: { id: plan.rota.id, name: plan.rota.name, timeZone: plan.zone.id },
      kind: take ? 'swap' : 'offer',
      status,
      give: { person: giverOf(override), ...(give ?? { start: NEVER, end: NEVER }) },
      take: take && taken ? { person: take.person, ...taken } : null,
      turn: override.kind === 'swap' ? { layer: override.give.layer, number: override.give.turn } : null,
      offeredTo: offeredTo ? [...offeredTo] : null,
      reason: reason ?? null,
      createdBy: createdBy ?? null,
      decided: override.decided ? resolveMoment(override.decided, plan.zone) : null,
      decidedBy: decidedBy ?? null,
      void: why ?? null,
    },
  ];
}

/** A turn that is not there any more has no time: it is listed until somebody withdraws it. */
const NEVER = instant(8.64e15);

function voidWhere({ layers, membership }: RotaPlan, swap: Swap): string | undefined {
  if (swap.status === 'declined' || swap.status === 'withdrawn') return undefined;
  return whyVoid(swap, layers, membership);
}

function giverOf(override: Cover | Swap): string {
  return override.kind === 'swap' ? override.give.person : override.person;
}
