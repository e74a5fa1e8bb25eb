import { Check } from 'lucide-react';
import { useState } from 'react';
import type { QueryInput } from '../../shared/contract.ts';
import { hasAllWords } from '../../shared/text/index.ts';
import { useAnswer } from '../stores/index.ts';
import { Avatar, hoursInWords, SearchList, useName } from '../ui/index.ts';
import styles from './candidates.module.css';

interface CandidatesProps {
  readonly sought: QueryInput<'cover.candidates'>;
  readonly chosen: readonly string[];
  /** One is chosen, and that is it. */
  readonly single: boolean;
  /** Somebody is looked at, before they are chosen. */
  readonly onLook: (person: string | undefined) => void;
  readonly onChoose: (person: string) => void;
}

/** So many are listed; a few letters find the others. */
const MOST = 40;

/** Who can take a stretch of a rota, the least burdened first, with what speaks against each. */
export function Candidates({ sought, chosen, single, onLook, onChoose }: CandidatesProps) {
  const nameOf = useName();
  const [text, setText] = useState('');
  const reply = useAnswer('cover.candidates', sought.from < sought.to ? sought : undefined);
  const all = reply?.ok ? reply.value : [];
  const fitting = all.filter(({ person }) => hasAllWords(`${nameOf(person)} ${person}`, text));
  return (
    <div className={styles.candidates}>
      <SearchList
        label={single ? 'Who steps in?' : 'Who?'}
        placeholder={single ? 'Who steps in? The least burdened first' : 'Choose one or several'}
        text={text}
        onText={setText}
        onActive={onLook}
        onChoose={onChoose}
        options={fitting.slice(0, MOST).map(({ person, hours, unsocial, clashes, inRota }) => ({
          key: person,
          content: (
            <span className={styles.candidate}>
              <Avatar id={person} name={nameOf(person)} />
              <span className={styles.who}>
                <span>{nameOf(person)}</span>
                {!inRota && <span className={styles.faint}>not in this rota</span>}
                {clashes.length > 0 && <span className={styles.clash}>{clashes.join('; ')}</span>}
              </span>
              <span
                className={styles.hours}
                title="On call in the four weeks to either side; of that nights, weekends, holidays"
              >
                {hoursInWords(hours)}
                {unsocial > 0 && <span className={styles.faint}> {hoursInWords(unsocial)} unsocial</span>}
              </span>
              {chosen.includes(person) && <Check size={14} aria-label="chosen" />}
            </span>
          ),
        }))}
      />
      {reply?.ok && fitting.length === 0 && <p className={styles.faint}>Nobody else is in the team then.</p>}
    </div>
  );
}
