import type { KeyboardEvent } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { formatDate, formatInstant, instant, toWall, zoneOf } from '../../shared/time/index.ts';
import { Avatar, exactSpan, fromTo, PageLink, SidePanel, useName } from '../ui/index.ts';
import {
  type Fairness,
  type FigureId,
  headings,
  hoursText,
  type PersonShare,
  partOf,
  shiftsBehind,
} from './figures.ts';
import { sentencesOf } from './sentences.ts';
import styles from './shifts-panel.module.css';

interface ShiftsPanelProps {
  readonly figure: FigureId;
  readonly share: PersonShare;
  readonly fairness: Fairness;
  /** How long a day of the period is. */
  readonly dayLength: number;
  readonly rotas: QueryOutput<'session'>['rotas'];
  readonly onClose: () => void;
}

/** Beside the table: what a number is made of, and the shifts behind it, each leading to itself in the rota. */
export function ShiftsPanel({ figure, share, fairness, dayLength, rotas, onClose }: ShiftsPanelProps) {
  const name = useName()(share.person);
  const shifts = shiftsBehind(figure, share, fairness.weights);
  return (
    <SidePanel label="Behind the number" onClose={onClose}>
      <div className={styles.who}>
        <Avatar id={share.person} name={name} />
        <PageLink to={`/people/${share.person}`} className={styles.link}>
          {name}
        </PageLink>
      </div>
      <h2 className={styles.title}>{headings[figure]}</h2>
      <ul className={styles.facts}>
        {sentencesOf(figure, share, fairness, dayLength).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <section aria-label="Shifts">
        <h2 className={styles.title}>{shifts.length === 1 ? '1 shift' : `${shifts.length} shifts`}</h2>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it have the focus, the list only hears their keys */}
        <div onKeyDown={walk}>
          <ul className={styles.shifts}>
            {shifts.map((shift) => {
              const rota = rotas.find(({ id }) => id === shift.rota);
              const zone = zoneOf(rota?.timeZone ?? share.timeZone);
              const counts = shift.hours.total;
              return (
                <li key={`${shift.rota} ${shift.start}`}>
                  <PageLink to={addressOfShift(shift, zone)} className={styles.shift}>
                    <span title={exactSpan(shift.start, shift.end, zone)}>{fromTo(shift.start, shift.end)}</span>
                    <span className={styles.rota}>{rota?.name ?? shift.rota}</span>
                    <span className={styles.hours}>{hoursText(partOf(figure, shift, fairness.weights))}</span>
                    {counts < shift.end - shift.start && (
                      <span className={styles.twice}>
                        {hoursText(shift.end - shift.start - counts)} of it in another rota, too: counted there
                      </span>
                    )}
                  </PageLink>
                </li>
              );
            })}
          </ul>
        </div>
      </section>
    </SidePanel>
  );
}

type Shift = PersonShare['shifts'][number];

/** The rota page at the day on which the shift begins, with the shift beside it. */
function addressOfShift({ rota, start }: Shift, zone: ReturnType<typeof zoneOf>): string {
  const at = instant(start);
  return `/rota/${rota}?span=weeks&date=${formatDate(toWall(zone, at))}&shift=${rota}@${formatInstant(at)}`;
}

/** Arrow keys go from shift to shift. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex((link) => link.matches(':focus'));
  event.preventDefault();
  links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
}
