import { useEffect, useRef, useState } from 'react';
import { hasAllWords } from '../../shared/text/index.ts';
import { Avatar } from './avatar.tsx';
import { useName } from './people.ts';
import styles from './person-picker.module.css';
import { SearchList } from './search-list.tsx';

interface PersonPickerProps {
  readonly label: string;
  readonly people: readonly string[];
  readonly onChoose: (person: string) => void;
  readonly onCancel: () => void;
}

/** So many are listed; a few letters find the others. */
const MOST = 30;

/** Finds a person by name and chooses them; Escape leaves it. */
export function PersonPicker({ label, people, onChoose, onCancel }: PersonPickerProps) {
  const nameOf = useName();
  const [text, setText] = useState('');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const fitting = people.filter((person) => hasAllWords(`${nameOf(person)} ${person}`, text));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in the field leaves it
    <div
      ref={place}
      className={styles.picker}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        onCancel();
      }}
    >
      <SearchList
        label={label}
        placeholder={label}
        text={text}
        onText={setText}
        options={fitting.slice(0, MOST).map((person) => ({
          key: person,
          content: (
            <>
              <Avatar id={person} name={nameOf(person)} />
              {nameOf(person)}
            </>
          ),
        }))}
        onChoose={(person) => {
          setText('');
          onChoose(person);
        }}
      />
      <button type="button" onClick={onCancel}>
        Done
      </button>
    </div>
  );
}
