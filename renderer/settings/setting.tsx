import type { ReactNode } from 'react';
import styles from './setting.module.css';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Settings that belong together, under a title. */
export function Part({ title, children }: PartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

interface SettingProps {
  readonly name: string;
  /** The control that the name is the label of; without: a group that says its name itself. */
  readonly labels?: string;
  readonly children: ReactNode;
}

/** One setting: its name, and beside it what it is. */
export function Setting({ name, labels, children }: SettingProps) {
  return (
    <div className={styles.setting}>
      {labels === undefined ? (
        <span className={styles.name}>{name}</span>
      ) : (
        <label className={styles.name} htmlFor={labels}>
          {name}
        </label>
      )}
      <div className={styles.value}>{children}</div>
    </div>
  );
}
