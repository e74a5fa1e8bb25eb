import { useMemo, useState } from 'react';
import type { PersonView } from '../../shared/contract.ts';
import { chooseMe } from '../stores/index.ts';
import { Avatar, SearchList } from '../ui/index.ts';
import { findPeople } from './find-people.ts';
import styles from './who-are-you.module.css';

/** So many are seen at a glance; more are searched. */
const GLANCE = 12;

/** The one question of a new device: everybody as a button, or in a large team a search. */
export function WhoAreYou({ people }: { readonly people: readonly PersonView[] }) {
  return (
    <section aria-label="My duty">
      <h1 className={styles.question}>Who are you?</h1>
      <p className={styles.why}>
        {people.length > 0
          ? 'Then this page says whether you are on call, and when your next shift is.'
          : 'Nobody is in the book yet. Describe people in people/, as docs/book-format.md shows.'}
      </p>
      {people.length > GLANCE ? <Search people={people} /> : <Buttons people={people} />}
    </section>
  );
}

function Buttons({ people }: { readonly people: readonly PersonView[] }) {
  return (
    <ul className={styles.people}>
      {people.map(({ id, name }) => (
        <li key={id}>
          <button type="button" className={styles.person} onClick={() => void chooseMe(id)}>
            <Avatar id={id} name={name} />
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Search({ people }: { readonly people: readonly PersonView[] }) {
  const [words, setWords] = useState('');
  const found = useMemo(() => findPeople(people, words), [people, words]);
  return (
    <div className={styles.search}>
      <SearchList
        label="Find yourself"
        placeholder={`Your name, of ${people.length}`}
        text={words}
        onText={setWords}
        options={found.map(({ id, name }) => ({ key: id, content: <Option id={id} name={name} /> }))}
        onChoose={(id) => void chooseMe(id)}
      >
        <p className={styles.none} role="status">
          {found.length === 0 ? `Nobody is called “${words}”. The team's people are in people/ of the book.` : ''}
        </p>
      </SearchList>
    </div>
  );
}

function Option({ id, name }: Pick<PersonView, 'id' | 'name'>) {
  return (
    <>
      <Avatar id={id} name={name} />
      {name}
    </>
  );
}
