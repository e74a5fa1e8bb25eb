import { type Book, type Kept, nameOf, type Problem, positionOf } from '../book/index.ts';
import type { Membership, PersonId } from '../people/index.ts';
import { absentTurnsOf, type Effect, type Override, type Rota, type RotaPlan } from '../rota/index.ts';
import {
  formatDate,
  formatInZone,
  type Instant,
  type Interval,
  intersection,
  toWall,
  wallTime,
  zoneOf,
} from '../time/index.ts';
import { problemIn } from './words.ts';

/** People who are named for duty outside of their days in the team, by turns or by overrides (rota rules, 4 and 5). */
export function absentees(book: Book, plans: readonly RotaPlan[], from: Instant, to: Instant): Problem[] {
  return plans.flatMap((plan) => {
    const rota = book.rotas.get(plan.rota.id);
    return rota ? [...inTurns(book, rota, plan, from, to), ...inOverrides(book, plan, from, to)] : [];
  });
}

function inTurns(book: Book, rota: Kept<Rota>, plan: RotaPlan, from: Instant, to: Instant): Problem[] {
  return absentTurnsOf(plan, from, to).map(({ layer, person, first, count, leavesNobody }) => {
    const index = rota.layers.findIndex(({ id }) => id === layer);
    const turn = rota.layers[index]?.turns.findIndex((people) => people.includes(person)) ?? 0;
    const turns = count === 1 ? 'a turn' : `${count} turns`;
    return problemIn(rota.source, ['layers', index, 'turns', turn], {
      severity: leavesNobody ? 'error' : 'warning',
      code: 'turn-outside-team',
      message: `${nameOf(book, person)} ${daysOf(book, plan.membership, person)} but has ${turns} in layer ${layer}, first ${formatInZone(
        first,
        plan.zone,
      )}: end the layer there and go on without them, or correct their days`,
    });
  });
}

function inOverrides(book: Book, plan: RotaPlan, from: Instant, to: Instant): Problem[] {
  return plan.effects.flatMap(({ override, parts }) => {
    const kept = book.overrides.get(plan.rota.id)?.find(({ id }) => id === override.id);
    if (!kept) return [];
    return putOn(override).flatMap(({ path, person }) => {
      const days = plan.membership.get(person);
      const outside = days && parts.some((part) => touches(part, from, to) && !within(part, days));
      if (!outside) return [];
      return {
        severity: 'error' as const,
        code: 'override-outside-team',
        file: kept.source.file,
        ...positionOf(kept.source, path),
        message: `${nameOf(book, person)} ${daysOf(book, plan.membership, person)}, so this override puts nobody on call in their place: name somebody else, or correct their days`,
      };
    });
  });
}

/** Whom an override puts on call. A swap's people must hold their turns, or it is void and reported as that. */
function putOn(override: Override): { readonly path: readonly (string | number)[]; readonly person: PersonId }[] {
  switch (override.kind) {
    case 'cover':
    case 'add':
      return override.by === undefined ? [] : [{ path: ['by'], person: override.by }];
    case 'set':
      return override.people.map((person, index) => ({ path: ['people', index], person }));
    case 'swap':
    case 'remove':
      return [];
  }
}

function touches(part: Effect['parts'][number], from: Instant, to: Instant): boolean {
  return intersection(part, { start: from, end: to }) !== undefined;
}

function within(inner: Interval, outer: Interval): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** `left the team after 2026-06-30`, on the book's calendar. */
function daysOf(book: Book, membership: Membership, person: PersonId): string {
  const days = membership.get(person);
  const zone = zoneOf(book.settings.timeZone);
  const day = (at: number) => formatDate(wallTime(at));
  if (!days) return 'is not in the team';
  const first = Number.isFinite(days.start) ? `is in the team from ${day(toWall(zone, days.start))}` : undefined;
  const last = Number.isFinite(days.end) ? day(toWall(zone, days.end) - 1) : undefined;
  if (first && last) return `${first} to ${last} only`;
  return first ?? `leaves the team after ${last}`;
}
