import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Clash, ShiftChange, ShortRest, Consequences as Told } from '../../shared/consequences/index.ts';
import { lengthInWords, zoneOf } from '../../shared/time/index.ts';
import { exactSpan, fromTo, signedHours, useName, viewerZone } from '../ui/index.ts';
import styles from './consequences.module.css';
import { HoursChange } from './hours-change.tsx';
import { LongList } from './long-list.tsx';
import { changesByPerson, gainsAndLosses, type PersonChanges } from './words.ts';

interface ConsequencesProps {
  readonly of: Told;
  /** What the edit itself says it cannot do as asked. */
  readonly notes?: readonly string[];
}

/** What a change of the book does, in words: to whose shifts, to gaps, hours, clashes and rest. */
export function Consequences({ of: told, notes = [] }: ConsequencesProps) {
  const { gaps, clashes, rests, voidSwaps, hours } = told;
  const people = changesByPerson(told);
  return (
    <div className={styles.consequences}>
      {notes.map((note) => (
        <Warning key={note}>{note}</Warning>
      ))}
      <section aria-label="Shifts">
        {people.length === 0 ? (
          <p className={styles.faint}>Nobody’s shifts change in the coming 90 days.</p>
        ) : (
          <LongList items={people} keyOf={({ person }) => person}>
            {(changes) => <PersonLine changes={changes} />}
          </LongList>
        )}
      </section>
      {gaps.opened.length > 0 && (
        <section aria-label="New gaps">
          <h3 className={styles.bad}>
            <span className={styles.gap} aria-hidden="true" />
            {gaps.opened.length === 1 ? 'A gap opens' : `${gaps.opened.length} gaps open`}
          </h3>
          <Stretches of={gaps.opened.map((gap) => ({ ...gap, says: gap.rota.name, timeZone: gap.rota.timeZone }))} />
        </section>
      )}
      {gaps.closed.length > 0 && (
        <section aria-label="Closed gaps">
          <h3>{gaps.closed.length === 1 ? 'A gap closes' : `${gaps.closed.length} gaps close`}</h3>
          <Stretches of={gaps.closed.map((gap) => ({ ...gap, says: gap.rota.name, timeZone: gap.rota.timeZone }))} />
        </section>
      )}
      <Mind clashes={clashes.come} rests={rests.come} />
      {voidSwaps.length > 0 && (
        <section aria-label="Swaps">
          {voidSwaps.map(({ id, rota, reason }) => (
            <Warning key={`${rota.id} ${id}`}>
              The swap {id} of {rota.name} no longer holds: {reason}
            </Warning>
          ))}
        </section>
      )}
      {clashes.gone.length + rests.gone.length > 0 && (
        <p className={styles.good}>{settled(clashes.gone.length, rests.gone.length)}</p>
      )}
      {hours.length > 0 && <HoursChange hours={hours} />}
    </div>
  );
}

function settled(clashes: number, rests: number): string {
  const clash = clashes === 1 ? 'A clash' : `${clashes} clashes`;
  const rest = rests === 1 ? 'a short rest' : `${rests} short rests`;
  if (rests === 0) return `${clash} settled`;
  return clashes === 0 ? `${rest[0]?.toUpperCase()}${rest.slice(1)} settled` : `${clash} and ${rest} settled`;
}

function PersonLine({ changes }: { readonly changes: PersonChanges }) {
  const nameOf = useName();
  const { person, gained, lost, more } = changes;
  const all = [
    ...gained.map((change) => ({ ...change, gains: true })),
    ...lost.map((change) => ({ ...change, gains: false })),
  ].sort((a, b) => a.start - b.start);
  return (
    <details className={styles.person}>
      <summary>
        <b>{nameOf(person)}</b> {gainsAndLosses(changes)} <span className={styles.faint}>{signedHours(more)}</span>
      </summary>
      <Stretches
        of={all.map((change) => ({
          ...change,
          says: inPlace(change, change.gains, nameOf),
          timeZone: change.rota.timeZone,
          mark: change.gains ? '+' : '−',
        }))}
      />
    </details>
  );
}

function inPlace({ rota, others }: ShiftChange, gains: boolean, nameOf: (id: string) => string): string {
  const names = others.map(nameOf).join(', ');
  if (gains) return names === '' ? rota.name : `${rota.name}, instead of ${names}`;
  return names === '' ? `${rota.name}, nobody instead` : `${rota.name}, now ${names}`;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly says: string;
  readonly timeZone: string;
  readonly mark?: string;
}

function Stretches({ of }: { readonly of: readonly Stretch[] }) {
  return (
    <LongList items={of} keyOf={({ start, says, mark }) => `${start} ${says} ${mark}`}>
      {({ start, end, says, timeZone, mark }) => {
        const zone = zoneOf(timeZone);
        return (
          <span title={exactSpan(start, end, zone)}>
            {mark && <b className={mark === '+' ? styles.plus : styles.minus}>{mark} </b>}
            {fromTo(start, end, zone)} <span className={styles.faint}>{says}</span>
          </span>
        );
      }}
    </LongList>
  );
}

/** What is to be thought of: none of it keeps anybody from saving. */
function Mind({ clashes, rests }: { readonly clashes: readonly Clash[]; readonly rests: readonly ShortRest[] }) {
  const nameOf = useName();
  const lines = [
    ...clashes.map(({ person, kind, what, start, end }) => ({
      start,
      end,
      says:
        kind === 'time-off'
          ? `${nameOf(person)} would be on call during time off (${what})`
          : `${nameOf(person)} would be on call in ${what} at once`,
    })),
    ...rests.map(({ person, start, end }) => ({
      start,
      end,
      says: `${nameOf(person)} would rest ${lengthInWords(end - start)} between two shifts`,
    })),
  ].sort((a, b) => a.start - b.start);
  if (lines.length === 0) return null;
  return (
    <section aria-label="Mind">
      <LongList items={lines} keyOf={({ start, says }) => `${start} ${says}`}>
        {({ start, end, says }) => (
          <Warning>
            {says}, {fromTo(start, end, viewerZone)}
          </Warning>
        )}
      </LongList>
    </section>
  );
}

function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.warning}>
      <TriangleAlert size={13} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
