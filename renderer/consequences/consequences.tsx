import { TriangleAlert } from 'lucide-react';
import type { Consequences as Facts } from '../../shared/consequences/index.ts';
import { instant, toWall } from '../../shared/time/index.ts';
import { dateInWords, placeOf, viewerZone } from '../ui/index.ts';
import styles from './consequences.module.css';
import { Gaps } from './gaps.tsx';
import { Hours } from './hours.tsx';
import { Shifts } from './shifts.tsx';
import { type Rotas, rotasOf } from './times.tsx';
import { VoidSwaps } from './void-swaps.tsx';
import { Warnings } from './warnings.tsx';
import { nothingNew } from './words.ts';

interface ConsequencesProps {
  readonly of: Facts;
  /** What the edit itself says it cannot do as asked. */
  readonly notes?: readonly string[];
}

/** What a change of the book does, in words, for whoever decides on it: beside the rota, 320 to 420 px wide. */
export function Consequences({ of: facts, notes = [] }: ConsequencesProps) {
  const rotas = rotasOf(facts);
  const fine = nothingNew(facts);
  return (
    <div className={styles.all}>
      {notes.map((note) => (
        <p key={note} className={styles.mark}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>{note}</span>
        </p>
      ))}
      <Shifts of={facts} rotas={rotas} />
      <Gaps of={facts} rotas={rotas} />
      <Warnings of={facts} rotas={rotas} />
      <VoidSwaps of={facts} rotas={rotas} />
      {fine !== '' && <p className={styles.fine}>{fine}</p>}
      <Hours of={facts} />
      <p className={styles.note}>{periodInWords(facts, rotas)}</p>
    </div>
  );
}

/** `Looked at: Sun 29 Nov to Sat 27 Feb. Times in Warsaw.` */
function periodInWords({ from, to }: Facts, { onlyZone }: Rotas): string {
  const zone = onlyZone ?? viewerZone();
  const day = (at: number) => dateInWords(toWall(zone, instant(at)));
  return `Looked at: ${day(from)} to ${day(to)}.${onlyZone ? ` Times in ${placeOf(onlyZone)}.` : ''}`;
}
