import { useId, useMemo } from 'react';
import type { PersonView } from '../../shared/contract.ts';
import { chooseMe } from '../stores/index.ts';
import { Part, Setting } from './setting.tsx';
import styles from './settings-page.module.css';

interface MeSettingProps {
  readonly me: string | null;
  readonly people: readonly PersonView[];
}

/** Who looks at this device. */
export function MeSetting({ me, people }: MeSettingProps) {
  const select = useId();
  const sorted = useMemo(() => people.toSorted((a, b) => a.name.localeCompare(b.name)), [people]);
  const unknown = me !== null && !people.some(({ id }) => id === me);
  return (
    <Part title="You">
      <Setting name="You are" labels={select}>
        <select id={select} value={me ?? ''} onChange={({ target }) => void chooseMe(target.value || null)}>
          <option value="">Nobody of the team</option>
          {unknown && <option value={me}>{me} (not in this book)</option>}
          {sorted.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <span className={styles.faint}>Now says whether this person is on call.</span>
      </Setting>
    </Part>
  );
}
