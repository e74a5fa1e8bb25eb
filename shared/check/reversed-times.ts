import type { Book, Problem } from '../book/index.ts';
import { timeOffInterval } from '../people/index.ts';
import { type RotaPlan, resolveMoment } from '../rota/index.ts';
import { zoneOf } from '../time/index.ts';
import { problemIn } from './words.ts';

/** Overrides written half as an instant and half as a local time that end before they start: only the zone tells. */
export function reversedOverrides(book: Book, plans: readonly RotaPlan[]): Problem[] {
  return plans.flatMap((plan) =>
    (book.overrides.get(plan.rota.id) ?? []).flatMap((override) => {
      if (override.kind === 'swap' || 'wall' in override.from === 'wall' in override.to) return [];
      if (resolveMoment(override.from, plan.zone) < resolveMoment(override.to, plan.zone)) return [];
      return problemIn(override.source, ['to'], {
        severity: 'error',
        code: 'end-before-start',
        message: `the override ends before it starts in ${plan.zone.id}: correct "from" or "to"`,
      });
    }),
  );
}

/** Time off that ends before it starts, half a day and half a time: only the zone tells. */
export function reversedTimeOff(book: Book): Problem[] {
  return [...book.people.values()].flatMap((person) => {
    const zone = zoneOf(person.timeZone ?? book.settings.timeZone);
    return person.timeOff.flatMap((timeOff, index) => {
      const { start, end } = timeOffInterval(timeOff, zone);
      if (start < end) return [];
      return problemIn(person.source, ['timeOff', index], {
        severity: 'error',
        code: 'end-before-start',
        message: `the time off ends before it starts in ${zone.id}: correct "from" or "to"`,
      });
    });
  });
}
