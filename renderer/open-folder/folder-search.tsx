import { CornerLeftUp, Folder, FolderCheck } from 'lucide-react';
import { useState } from 'react';
import type { Failure } from '../../shared/contract.ts';
import { useAnswer } from '../stores/index.ts';
import { SearchList } from '../ui/index.ts';
import styles from './folder-search.module.css';
import { openFolder } from './open-book.ts';
import { namedFolder, typedPath, within } from './paths.ts';
import { MOST, type Place, placesFrom } from './places.ts';

const icons = { up: CornerLeftUp, folder: Folder, book: FolderCheck } as const;

/** The path that is typed, the folders that it leads to, and the button that opens it. */
export function FolderSearch({ onDone }: { readonly onDone: () => void }) {
  const [text, setText] = useState('');
  const [why, setWhy] = useState<Failure>();
  const [opening, setOpening] = useState(false);
  const { folder, beginning } = typedPath(text);
  const reply = useAnswer('folders', folder === undefined ? undefined : { folder });
  const look = reply?.ok ? reply.value : undefined;
  const places = look ? placesFrom(look, beginning) : [];
  const failure = why ?? (reply && !reply.ok ? reply.error : undefined);

  function type(path: string): void {
    setWhy(undefined);
    setText(path);
  }

  async function open(path: string): Promise<void> {
    setWhy(undefined);
    setOpening(true);
    const result = await openFolder(path);
    setOpening(false);
    if (result.opened) onDone();
    else {
      if (result.walkInto !== undefined) setText(within(result.walkInto));
      setWhy(result.why);
    }
  }

  const submit = () => void open(namedFolder(text) || look?.folder || '~');
  return (
    <>
      <SearchList
        label="Path of the folder"
        placeholder="Type or paste a path, or choose below"
        text={text}
        onText={type}
        options={places.slice(0, MOST).map((place) => ({ key: place.folder, content: <Row place={place} /> }))}
        onChoose={(chosen) => {
          if (places.some(({ folder, kind }) => folder === chosen && kind === 'book')) void open(chosen);
          else type(within(chosen));
        }}
        onSubmit={submit}
      >
        <div className={styles.about}>
          <p role="alert" className={styles.why}>
            {failure && `${failure.message}. ${failure.hint}`}
          </p>
          {!failure && look && (
            <p className={styles.where}>
              {places.length > 0 ? 'In' : 'Nothing more in'} {look.folder}
              {places.length > MOST && `: the first ${MOST} of ${places.length}, a few letters find the others`}
            </p>
          )}
        </div>
      </SearchList>
      <div className={styles.buttons}>
        <span role="status">{opening ? 'Opening …' : ''}</span>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
        <button type="button" data-primary onClick={submit}>
          Open
        </button>
      </div>
    </>
  );
}

function Row({ place: { kind, name } }: { readonly place: Place }) {
  const Icon = icons[kind];
  return (
    <>
      <Icon size={15} className={kind === 'book' ? styles.bookIcon : styles.icon} aria-hidden="true" />
      {name}
      {kind === 'book' && <span className={styles.book}>Book</span>}
    </>
  );
}
