import type { QueryOutput } from '../../shared/contract.ts';
import { type Difference, differencesOf, type Manned } from './differences.ts';
import { type ChartBar, type ChartRow, labelsOf } from './rows.ts';

type Names = (id: string) => string;
type RotaOnCall = QueryOutput<'timeline.rota'>['rota'];

/** Rows of rotas, with what an edit of one of them would change drawn over it. Bars that stay are not drawn again. */
export function withDraftOfRota(
  rows: readonly ChartRow[],
  before: Manned,
  draft: RotaOnCall,
  nameOf: Names,
): readonly ChartRow[] {
  const over = differencesOf(before, draft).map((difference) => barOf(difference, nameOf));
  return rows.map((row) => (row.rota === draft.id ? { ...row, bars: [...row.bars, ...over] } : row));
}

/** Rows of people, with the shifts drawn over them that an edit of a rota would give to each or take. */
export function withDraftOfPeople(rows: readonly ChartRow[], draft: RotaOnCall): readonly ChartRow[] {
  return rows.map((row) => {
    const { person, bars } = row;
    if (person === undefined) return row;
    const own = (stretch: Pick<ChartBar, 'start' | 'end'>) => ({ ...stretch, people: [person] });
    const before = bars.filter(({ look, shift }) => look === 'shift' && shift?.rota === draft.id).map(own);
    const after = draft.bars.filter(({ people }) => people.includes(person)).map(own);
    const over = differencesOf({ bars: before, gaps: [] }, { bars: after, gaps: [] }).map(
      ({ start, end, people }): ChartBar => ({
        ...drawn,
        look: people.length > 0 ? 'draft' : 'draft-off',
        start,
        end,
        people,
        labels: people.length > 0 ? [draft.name, ''] : ['off', ''],
        says: `Would be: ${people.length > 0 ? draft.name : `off ${draft.name}`}`,
      }),
    );
    return over.length === 0 ? row : { ...row, bars: [...bars, ...over] };
  });
}

/** There is nothing more to tell of what is not there yet. */
const drawn = { look: 'draft', shift: undefined } as const;

function barOf({ start, end, people, isGap }: Difference, nameOf: Names): ChartBar {
  const says = people.map(nameOf).join(', ') || (isGap ? 'nobody: a gap' : 'nobody');
  const labels = people.length > 0 ? labelsOf(people, nameOf) : ['Nobody', ''];
  return { ...drawn, start, end, people, labels, says: `Would be: ${says}` };
}
