import type { Consequences } from '../../shared/consequences/index.ts';
import { hoursInWords, signedHours, useName } from '../ui/index.ts';
import styles from './consequences.module.css';

const kinds = [
  ['total', 'All'],
  ['night', 'Nights'],
  ['weekend', 'Weekends'],
  ['holiday', 'Holidays'],
] as const;

/** The hours on call of everybody whose shifts change, before and after. */
export function HoursChange({ hours }: Pick<Consequences, 'hours'>) {
  const nameOf = useName();
  return (
    <table className={styles.hours}>
      <caption>Hours on call, coming 90 days</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.spoken}>Person</span>
          </th>
          {kinds.map(([kind, name]) => (
            <th key={kind} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map(({ person, before, after }) => (
          <tr key={person}>
            <th scope="row">{nameOf(person)}</th>
            {kinds.map(([kind]) => (
              <td key={kind} title={`${hoursInWords(before[kind])} before`}>
                {hoursInWords(after[kind])}
                {after[kind] !== before[kind] && (
                  <span className={styles.difference}>{signedHours(after[kind] - before[kind])}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
