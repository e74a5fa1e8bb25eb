import type { QueryOutput } from '../../shared/contract.ts';
import { HOUR, zoneOf } from '../../shared/time/index.ts';
import { fromTo, useName } from '../ui/index.ts';
import styles from './summary.module.css';
import type { ChosenShift } from './view.ts';

interface SummaryProps {
  readonly timeline: QueryOutput<'timeline.rota'>;
  readonly onChoose: (shift: ChosenShift) => void;
}

/** So many gaps are named; of more the rest is counted. */
const NAMED = 2;

/** What the period holds, in words: the gaps, and how the hours are shared. */
export function Summary({ timeline: { rota, others, loads }, onChoose }: SummaryProps) {
  const nameOf = useName();
  const gaps = [rota, ...others].flatMap((row) => row.gaps.map((gap) => ({ ...gap, row })));
  const shortName = (id: string) => nameOf(id).split(' ')[0];
  return (
    <footer className={styles.summary}>
      {gaps.length > 0 && (
        <span className={styles.gaps}>
          <b>
            {gaps.length} {gaps.length === 1 ? 'gap' : 'gaps'}
          </b>
          {gaps.slice(0, NAMED).map(({ start, end, row }) => (
            <button
              key={`${row.id} ${start}`}
              type="button"
              className={styles.gap}
              onClick={() => onChoose({ rota: row.id, at: start })}
            >
              {row.name}, {fromTo(start, end, zoneOf(row.timeZone))}
            </button>
          ))}
          {gaps.length > NAMED && <span>and {gaps.length - NAMED} more</span>}
        </span>
      )}
      {loads.length > 0 && (
        <span>
          {loads
            .slice(0, 8)
            .map(({ person, length }) => `${shortName(person)} ${Math.round(length / HOUR)} h`)
            .join(' · ')}{' '}
          in {rota.name}
        </span>
      )}
      <span className={styles.keys} aria-hidden="true">
        <kbd>T</kbd> table <kbd>P</kbd> people <kbd>[</kbd> <kbd>]</kbd> time <kbd>←</kbd> <kbd>→</kbd> shifts
      </span>
    </footer>
  );
}
