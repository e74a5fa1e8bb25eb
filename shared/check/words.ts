import { type Problem, positionOf, type Source, versionNote } from '../book/index.ts';
import { formatInZone, type Interval, type Zone } from '../time/index.ts';

/** `from Mon 2026-03-30 09:00 to Tue 2026-03-31 09:00 (Europe/Warsaw)`. */
export function during({ start, end }: Interval, zone: Zone): string {
  return `from ${formatInZone(start, zone)} to ${formatInZone(end, zone)} (${zone.id})`;
}

/** A problem at a value of a record. */
export function problemIn(
  source: Source,
  path: readonly (string | number)[],
  problem: Pick<Problem, 'severity' | 'code' | 'message'>,
): Problem {
  return { ...problem, message: problem.message + versionNote(source), file: source.file, ...positionOf(source, path) };
}
