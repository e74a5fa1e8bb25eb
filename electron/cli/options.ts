import {
  formatInstant,
  type Instant,
  instant,
  midnightOf,
  parseDate,
  parseMoment,
  toInstant,
  type Zone,
} from '../../shared/time/index.ts';
import type { OptionValues } from './command.ts';
import { wrongUsage } from './refusal.ts';

/** The value of an option that takes text; undefined where it was not given. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that may repeat. */
export function textOptions(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The value of an option without which the command means nothing. */
export function requiredOption(options: OptionValues, name: string, example: string): string {
  const value = textOption(options, name);
  if (value === undefined || value === '') throw wrongUsage(`--${name} is missing: add it, as in --${name} ${example}`);
  return value;
}

/** Reads a time: an instant, a local time in `zone`, a date (its first instant there), or `now`. */
export function timeOption(options: OptionValues, name: string, zone: Zone, now: Instant): Instant | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  if (text === 'now') return now;
  const moment = parseMoment(text);
  if (moment) return 'instant' in moment ? moment.instant : toInstant(zone, moment.wall);
  const date = parseDate(text);
  if (date) return toInstant(zone, midnightOf(date));
  throw wrongUsage(
    `--${name} ${text} is not a time, or not one that exists: write it as 2026-03-29T09:00 (in ${zone.id}), 2026-03-29T07:00Z, or now`,
  );
}

/** Refuses a command without `--from` and `--to`, before anything is opened. */
export function requireInterval(options: OptionValues): void {
  requiredOption(options, 'from', '2026-03-01T00:00');
  requiredOption(options, 'to', '2026-04-01T00:00');
}

/** Reads `--from` and `--to`; what is not given is as in `otherwise`, and without that it is now. */
export function givenInterval(
  options: OptionValues,
  zone: Zone,
  now: Instant,
  otherwise: { readonly from: Instant; readonly to: Instant } = { from: now, to: now },
): { from: Instant; to: Instant } {
  const from = timeOption(options, 'from', zone, now) ?? otherwise.from;
  const to = timeOption(options, 'to', zone, now) ?? otherwise.to;
  if (to > from) return { from, to };
  throw wrongUsage(
    `--to (${formatInstant(to)}) must be later than --from (${formatInstant(from)}): give both, or correct one of them`,
  );
}

/** Now, to the second: what JSON shows of an instant. */
export function nowOf(clock: () => number): Instant {
  return instant(Math.floor(clock() / 1000) * 1000);
}
