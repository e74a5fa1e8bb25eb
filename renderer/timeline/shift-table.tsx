import type { QueryOutput } from '../../shared/contract.ts';
import { type Zone, zoneOf } from '../../shared/time/index.ts';
import { Avatar, dated, placeOf, useName, viewerZone } from '../ui/index.ts';
import type { ShiftLine } from './lines.ts';
import styles from './shift-table.module.css';
import type { ChosenShift } from './view.ts';

interface ShiftTableProps {
  readonly caption: string;
  readonly lines: readonly ShiftLine[];
  readonly rotas: QueryOutput<'session'>['rotas'];
  /** Whose clock comes first. */
  readonly zone: Zone;
  readonly chosen: ChosenShift | undefined;
  readonly onChoose: (shift: ChosenShift) => void;
}

/** The same as the timeline, as a table: for screen readers and for copying. */
export function ShiftTable({ caption, lines, rotas, zone, chosen, onChoose }: ShiftTableProps) {
  const nameOf = useName();
  const rotaZone = (id: string) => rotas.find((rota) => rota.id === id)?.timeZone ?? zone.id;
  const both = zone.id !== viewerZone().id || lines.some(({ rota }) => rotaZone(rota) !== viewerZone().id);
  if (lines.length === 0) return <p className={styles.empty}>No shifts in this time.</p>;
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">On call</th>
            <th scope="col">Rota</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            {both && <th scope="col">In {placeOf(viewerZone())}</th>}
            <th scope="col">Remark</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const there = zoneOf(rotaZone(line.rota));
            const isChosen = chosen?.rota === line.rota && line.start <= chosen.at && chosen.at < line.end;
            return (
              <tr key={`${line.rota} ${line.start} ${line.people.join()}`} data-chosen={isChosen || undefined}>
                <th scope="row">
                  <button type="button" onClick={() => onChoose({ rota: line.rota, at: line.start })}>
                    {line.people[0] === undefined ? (
                      <span className={styles.nobody}>Nobody</span>
                    ) : (
                      <>
                        <Avatar id={line.people[0]} name={nameOf(line.people[0])} />
                        {line.people.map(nameOf).join(', ')}
                      </>
                    )}
                  </button>
                </th>
                <td>{rotas.find(({ id }) => id === line.rota)?.name ?? line.rota}</td>
                <td>{dated(line.start, there)}</td>
                <td>
                  {dated(line.end, there)} {both && <span className={styles.faint}>{placeOf(there)}</span>}
                </td>
                {both && (
                  <td className={styles.faint}>
                    {there.id === viewerZone().id ? '' : `${dated(line.start)} – ${dated(line.end)}`}
                  </td>
                )}
                <td className={line.people.length === 0 ? styles.nobody : styles.faint}>{line.remark}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
