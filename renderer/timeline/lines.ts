import type { QueryOutput } from '../../shared/contract.ts';

/** A line of the table: a shift, or a gap. */
export interface ShiftLine {
  readonly rota: string;
  readonly start: number;
  readonly end: number;
  /** Empty for a gap. */
  readonly people: readonly string[];
  readonly remark: string;
}

/** The shifts and gaps of a rota, then those of the others; by time. */
export function linesOfRota({ rota, others }: QueryOutput<'timeline.rota'>): ShiftLine[] {
  return [rota, ...others].flatMap(({ id, bars, gaps }) =>
    [
      ...bars.map(({ start, end, people, overrides }) => ({
        rota: id,
        start,
        end,
        people,
        remark: overrides.length > 0 ? 'by an override' : '',
      })),
      ...gaps.map(({ start, end }) => ({ rota: id, start, end, people: [], remark: 'gap' })),
    ].sort((a, b) => a.start - b.start),
  );
}

/** The shifts of everybody, person by person. */
export function linesOfTeam({ people }: QueryOutput<'timeline.team'>): ShiftLine[] {
  return people.flatMap(({ person, shifts }) =>
    shifts.map(({ rota, start, end }) => ({ rota, start, end, people: [person], remark: '' })),
  );
}
