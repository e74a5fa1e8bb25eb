import type { QueryOutput } from '../../shared/contract.ts';
import { dateOf, HOUR, instant, monthNames, toWall, type Zone } from '../../shared/time/index.ts';
import styles from './hours-table.module.css';

type Period = QueryOutput<'person'>['month'];

interface HoursTableProps {
  readonly month: Period;
  readonly quarter: Period;
  /** The person's. */
  readonly zone: Zone;
}

const parts = [
  ['ordinary', 'Weekdays by day'],
  ['night', 'Nights'],
  ['weekend', 'Weekends'],
  ['holiday', 'Holidays'],
] as const;

/** How long a person is on call this month and this quarter, nights, weekends and holidays apart; then rota by rota. */
export function HoursTable({ month, quarter, zone }: HoursTableProps) {
  const rotas = quarter.rotas.map(({ rota }) => rota);
  const of = ({ rotas }: Period, id: string) => rotas.find(({ rota }) => rota.id === id)?.hours.total ?? 0;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{nameOf(month, zone)}</th>
            <th scope="col">{nameOf(quarter, zone)}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(([part, label]) => (
            <tr key={part}>
              <th scope="row">{label}</th>
              <td>{hours(month.hours[part])}</td>
              <td>{hours(quarter.hours[part])}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">Together</th>
            <td>{hours(month.hours.total)}</td>
            <td>{hours(quarter.hours.total)}</td>
          </tr>
          <tr className={styles.faint}>
            <th scope="row">of it behind</th>
            <td>{hours(month.behind)}</td>
            <td>{hours(quarter.behind)}</td>
          </tr>
          {rotas.length > 1 &&
            rotas.map(({ id, name }) => (
              <tr key={id} className={styles.faint}>
                <th scope="row">{name}</th>
                <td>{hours(of(month, id))}</td>
                <td>{hours(of(quarter, id))}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className={styles.note}>
        Each hour counts once: as holiday, else as weekend, else as night (22:00 to 06:00 where the person is). Time in
        two rotas at once is in the sum once, and in each rota's own line.
      </p>
    </>
  );
}

function hours(length: number): string {
  const rounded = Math.round((length / HOUR) * 10) / 10;
  return rounded === 0 ? '–' : `${rounded} h`;
}

/** `Nov 2026`, `Oct – Dec 2026`. */
function nameOf({ start, end }: Period, zone: Zone): string {
  const first = dateOf(toWall(zone, instant(start)));
  const last = dateOf(toWall(zone, instant(end - 1)));
  const from = monthNames[first.month - 1];
  return `${from}${first.month === last.month ? '' : ` – ${monthNames[last.month - 1]}`} ${last.year}`;
}
