import { useMemo, useState } from 'react';
import type { QueryOutput } from '../../shared/contract.ts';
import { toWall, zoneOf } from '../../shared/time/index.ts';
import { partOf, useAnswer, useClock, useRoute } from '../stores/index.ts';
import { Avatar, clockTime, PageLink, placeOf, SearchField, when } from '../ui/index.ts';
import { found } from './found.ts';
import styles from './people-page.module.css';
import { PersonPage } from './person-page.tsx';

type Entry = QueryOutput<'people'>[number];

/** Everybody, with who is on call and when the others are; or, by the address, one of them. */
export function PeoplePage() {
  const id = useRoute(({ path }) => partOf(path, 2));
  return id === '' ? <PeopleList /> : <PersonPage id={id} />;
}

function PeopleList() {
  const reply = useAnswer('people', {});
  const [words, setWords] = useState('');
  const people = reply?.ok ? reply.value : undefined;
  const shown = useMemo(() => people && found(people, words), [people, words]);
  if (!people || !shown) return null;
  const here = shown.filter(({ inTeam }) => inTeam);
  const others = shown.filter(({ inTeam }) => !inTeam);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>People</h1>
        <SearchField label="Find people" placeholder="Name, role, rota or place" value={words} onChange={setWords} />
      </header>
      {people.length === 0 && (
        <p className={styles.empty}>Nobody yet. Describe people in people/, as docs/book-format.md shows.</p>
      )}
      {people.length > 0 && shown.length === 0 && <p className={styles.empty}>Nobody is found for “{words}”.</p>}
      {here.length > 0 && <PeopleTable label="In the team" people={here} />}
      {others.length > 0 && <PeopleTable label="No longer, or not yet, in the team" people={others} />}
    </div>
  );
}

function PeopleTable({ label, people }: { readonly label: string; readonly people: readonly Entry[] }) {
  return (
    <section aria-label={label}>
      <h2 className={styles.group}>
        {label} <span>{people.length}</span>
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">On call</th>
            <th scope="col">Next shift</th>
            <th scope="col">Phone</th>
            <th scope="col">Local time</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ person }: { readonly person: Entry }) {
  const now = useClock();
  const { id, name, roles, onCall, nextShift, phone, timeZone } = person;
  return (
    <tr>
      <th scope="row">
        <PageLink to={`/people/${id}`} className={styles.person}>
          <Avatar id={id} name={name} />
          {name}
          <span className={styles.faint}>{roles.join(', ')}</span>
        </PageLink>
      </th>
      <td className={styles.onCall}>{onCall.map(({ name }) => name).join(', ')}</td>
      <td className={styles.soft}>{nextShift ? `${when(nextShift.start, now)}, ${nextShift.rota.name}` : ''}</td>
      <td>{phone === null ? '' : <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>}</td>
      <td className={styles.soft}>
        {clockTime(toWall(zoneOf(timeZone), now))} <span className={styles.faint}>{placeOf({ id: timeZone })}</span>
      </td>
    </tr>
  );
}
