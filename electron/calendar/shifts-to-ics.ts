import ICAL from 'ical.js';
import type { CalendarShift } from '../../shared/rota/index.ts';
import { formatInstant, type Instant } from '../../shared/time/index.ts';

// The library does not count the space with which it continues a line: one octet less keeps lines to 75 (RFC 5545, 3.1).
ICAL.foldLength = 74;

/** A shift for a calendar, with the words to show. */
export interface CalendarEntry {
  readonly rota: string;
  readonly shift: CalendarShift;
  readonly summary: string;
}

/** The name of an event for ever: made of the rota, the person and the shift's own start. Ids have no dots. */
function uidOf(rota: string, { person, start }: CalendarShift): string {
  return `${rota}.${person}.${formatInstant(start).replace(/[-:]/g, '')}@watchbill`;
}

/**
 * Shifts as an iCalendar document (RFC 5545): UTC times, lines folded at 75 octets and ended by CRLF. `now` becomes
 * the stamp of each event.
 */
export function shiftsToIcs(name: string, entries: readonly CalendarEntry[], now: Instant): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Watchbill//Watchbill//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('x-wr-calname', name);
  for (const { rota, shift, summary } of entries) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', uidOf(rota, shift));
    event.addPropertyWithValue('dtstamp', utc(now));
    event.addPropertyWithValue('dtstart', utc(shift.start));
    event.addPropertyWithValue('dtend', utc(shift.end));
    event.addPropertyWithValue('summary', summary);
    // A shift does not make its person busy for meetings.
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

function utc(at: Instant): ICAL.Time {
  return ICAL.Time.fromDateTimeString(formatInstant(at));
}
