import { useEffect, useId, useState } from 'react';
import type { OpenRun } from '../../shared/runs/index.ts';
import { command } from '../stores/index.ts';
import styles from './run-facts.module.css';

/** What is known of the case: the variables, to be filled in, and the labels of the alert. */
export function RunFacts({ run }: { readonly run: OpenRun }) {
  const { variables, alert } = run;
  const labels = Object.entries(alert);
  if (variables.length === 0 && labels.length === 0) return null;
  return (
    <aside className={styles.facts} aria-label="What is known of the case">
      {variables.length > 0 && (
        <section>
          <h2>In the commands</h2>
          {variables.map(({ name, description }) => (
            <VariableField key={name} run={run} name={name} description={description} />
          ))}
        </section>
      )}
      {labels.length > 0 && (
        <section>
          <h2>The alert</h2>
          <dl>
            {labels.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </aside>
  );
}

interface VariableFieldProps {
  readonly run: OpenRun;
  readonly name: string;
  readonly description: string | null;
}

/** The value of a variable. What is written holds once the field is left, or with Enter. */
function VariableField({ run, name, description }: VariableFieldProps) {
  const id = useId();
  const known = run.values[name] ?? '';
  const [value, setValue] = useState(known);
  useEffect(() => setValue(known), [known]);
  const keep = () => {
    if (value !== known) void command('run.value', { id: run.id, name, value });
  };
  return (
    <div className={styles.variable}>
      <label htmlFor={id}>
        <code>{name}</code> {description}
      </label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={2000}
        autoComplete="off"
        spellCheck={false}
        data-missing={known === '' || undefined}
        onChange={({ target }) => setValue(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
        }}
      />
    </div>
  );
}
