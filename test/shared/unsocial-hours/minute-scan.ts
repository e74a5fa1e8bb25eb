import type { Interval } from '../../../shared/time/index.ts';

/** Another way to the hours on call: what the wall clock shows in each minute around a clock change. */
export interface ScannedZone {
  readonly id: string;
  /** The first minute, in milliseconds since 1970 UTC. */
  readonly from: number;
  readonly minutes: readonly { readonly date: string; readonly kind: 'weekend' | 'night' | 'ordinary' }[];
}

const MINUTE = 60_000;
const AROUND = 4 * 24 * 60 * MINUTE;

export const scannedZones: readonly ScannedZone[] = [
  ['Europe/Warsaw', '2026-03-29'],
  ['Europe/Warsaw', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/Santiago', '2026-04-05'],
  ['America/Santiago', '2026-09-06'],
  ['America/Havana', '2026-11-01'],
  ['Atlantic/Azores', '2026-10-25'],
  ['America/Nuuk', '2026-10-24'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-30'],
  ['Antarctica/Troll', '2026-10-25'],
  ['Pacific/Apia', '2011-12-31'],
  ['Asia/Kathmandu', '2026-03-29'],
].map(([id = '', day]) => scan(id, Temporal.PlainDate.from(String(day)).toZonedDateTime(id).epochMilliseconds));

function scan(id: string, change: number): ScannedZone {
  const from = change - AROUND;
  const minutes = Array.from({ length: (2 * AROUND) / MINUTE }, (_, minute) => {
    const wall = Temporal.Instant.fromEpochMilliseconds(from + minute * MINUTE).toZonedDateTimeISO(id);
    const night = wall.hour >= 22 || wall.hour < 6;
    const kind = wall.dayOfWeek >= 6 ? 'weekend' : night ? 'night' : 'ordinary';
    return { date: wall.toPlainDate().toString(), kind } as const;
  });
  return { id, from, minutes };
}

/** How many minutes of the shifts are what. */
export function minutesOf({ from, minutes }: ScannedZone, shifts: readonly Interval[], holidays: ReadonlySet<string>) {
  const found = { total: 0, night: 0, weekend: 0, holiday: 0, ordinary: 0 };
  minutes.forEach(({ date, kind }, minute) => {
    const at = from + minute * MINUTE;
    if (!shifts.some(({ start, end }) => start <= at && at < end)) return;
    found.total++;
    found[holidays.has(date) ? 'holiday' : kind]++;
  });
  return found;
}
