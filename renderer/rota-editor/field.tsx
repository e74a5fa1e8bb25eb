import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  /** What is wrong with it. */
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** A labelled field with what is wrong with it below. */
export function Field({ label, problem, hint, children }: FieldProps) {
  const id = useId();
  const about = problem ?? hint;
  return (
    <div className={styles.field} data-wrong={problem !== undefined || undefined}>
      <label htmlFor={id}>{label}</label>
      {children(id, about === undefined ? undefined : `${id}about`)}
      {about !== undefined && (
        <p id={`${id}about`} className={problem === undefined ? styles.hint : styles.problem}>
          {about}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly type?: 'text' | 'datetime-local' | 'number';
  readonly placeholder?: string;
  readonly list?: string;
  readonly onChange: (value: string) => void;
}

/** A labelled text. */
export function TextField({ value, type = 'text', placeholder, list, onChange, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(id, about) => (
        <input
          id={id}
          type={type}
          value={value}
          placeholder={placeholder}
          list={list}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={about}
          aria-invalid={field.problem !== undefined || undefined}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

interface ChoiceFieldProps<T extends string> extends Omit<FieldProps, 'children'> {
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly onChange: (value: T) => void;
}

/** A labelled choice. */
export function ChoiceField<T extends string>({ value, options, onChange, ...field }: ChoiceFieldProps<T>) {
  return (
    <Field {...field}>
      {(id, about) => (
        <select
          id={id}
          value={value}
          aria-describedby={about}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
