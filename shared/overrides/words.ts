import { type Book, nameOf, namesOf } from '../book/index.ts';
import type { TimedOverride } from '../rota/index.ts';
import { type Interval, timeWords, type Zone } from '../time/index.ts';

type Who =
  | { readonly kind: 'cover'; readonly person: string; readonly by?: string }
  | { readonly kind: 'add'; readonly by: string }
  | { readonly kind: 'remove'; readonly person: string }
  | { readonly kind: 'set'; readonly people: readonly string[] };

/** What an override does, in words: `Ben Okoro covers for Ada Nowak`. */
export function overrideInWords(book: Book, override: Who | TimedOverride): string {
  switch (override.kind) {
    case 'cover':
      return override.by === undefined
        ? `Somebody covers for ${nameOf(book, override.person)}`
        : `${nameOf(book, override.by)} covers for ${nameOf(book, override.person)}`;
    case 'add':
      return `${nameOf(book, override.by)} is on call as well`;
    case 'remove':
      return `${nameOf(book, override.person)} is off call`;
    case 'set':
      return `On call: ${namesOf(book, override.people)}`;
  }
}

/** `Tue 3 Mar 09:00 – 13:00`, on the clock of a zone. */
export function timesInWords({ start, end }: Interval, zone: Zone): string {
  return timeWords(zone, '24h').fromTo(start, end);
}
