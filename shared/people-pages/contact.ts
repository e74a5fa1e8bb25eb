import type { Book } from '../book/index.ts';
import { membershipOf, type Person } from '../people/index.ts';
import { type Instant, zoneOf } from '../time/index.ts';

/** How to reach a person, and what they do. */
export function contactOf(book: Book, { id, name, email, phone, timeZone, roles }: Person) {
  return {
    id,
    name,
    email: email ?? null,
    phone: phone ?? null,
    timeZone: timeZone ?? book.settings.timeZone,
    roles: [...roles],
  };
}

/** Whether a person is in the team at an instant. */
export function isInTeam(book: Book, person: Person, at: Instant): boolean {
  const days = membershipOf([person], zoneOf(book.settings.timeZone)).get(person.id);
  return !days || (at >= days.start && at < days.end);
}
