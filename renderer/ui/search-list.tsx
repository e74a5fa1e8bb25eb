import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { optionBy } from './option-keys.ts';
import styles from './search-list.module.css';

interface SearchOption {
  readonly key: string;
  readonly content: ReactNode;
}

interface SearchListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly SearchOption[];
  readonly onChoose: (key: string) => void;
  /** The option that Enter would choose, or the pointer is over, is another one. */
  readonly onActive?: (key: string | undefined) => void;
  /** What Enter does to the text alone; without: the first option is chosen from the start. */
  readonly onSubmit?: () => void;
  /** Between the text and the options. */
  readonly children?: ReactNode;
}

/** A text field with what it finds below: arrow keys go through the options, Enter chooses one. The text keeps the focus. */
export function SearchList(props: SearchListProps) {
  const { label, placeholder, text, onText, options, onChoose, onActive, onSubmit, children } = props;
  const list = useId();
  const none = onSubmit ? undefined : 0;
  const [active, setActive] = useState<number | undefined>(none);
  const at = active === undefined || options.length === 0 ? undefined : Math.min(active, options.length - 1);
  useEffect(() => {
    if (at !== undefined) document.getElementById(`${list}${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, at]);
  const activeKey = at === undefined ? undefined : options[at]?.key;
  useEffect(() => onActive?.(activeKey), [activeKey]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      const chosen = at === undefined ? undefined : options[at];
      event.preventDefault();
      setActive(none);
      if (chosen) onChoose(chosen.key);
      else onSubmit?.();
      return;
    }
    const target = optionBy(event.key, at, options.length, onSubmit !== undefined);
    if (target === null) return;
    event.preventDefault();
    setActive(target);
  }

  return (
    <div className={styles.search}>
      <input
        type="text"
        role="combobox"
        className={styles.text}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-activedescendant={at === undefined ? undefined : `${list}${at}`}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setActive(none);
          onText(target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {children}
      <div id={list} role="listbox" className={styles.options} aria-label={label} hidden={options.length === 0}>
        {options.map(({ key, content }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field above has the focus and takes the keys
          <div
            key={key}
            id={`${list}${index}`}
            role="option"
            tabIndex={-1}
            className={styles.option}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            {...(onActive && { onMouseEnter: () => setActive(index) })}
            onClick={() => {
              setActive(none);
              onChoose(key);
            }}
          >
            {content}
          </div>
        ))}
      </div>
    </div>
  );
}
