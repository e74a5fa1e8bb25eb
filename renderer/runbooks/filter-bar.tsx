import type { RunbookFilter, ShownRunbook } from '../../shared/runbooks/index.ts';
import { useName } from '../ui/index.ts';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  readonly runbooks: readonly ShownRunbook[];
  readonly filter: RunbookFilter;
  readonly onFilter: (filter: RunbookFilter) => void;
}

/** Narrows the runbooks down to those of a service, a tag or an owner, or those that are stale. */
export function FilterBar({ runbooks, filter, onFilter }: FilterBarProps) {
  const nameOf = useName();
  const { stale = false, ...texts } = filter;
  const choose = (name: keyof typeof texts, value: string) => {
    const { [name]: _, ...others } = filter;
    onFilter(value === '' ? others : { ...others, [name]: value });
  };
  const choices = [
    { name: 'service', label: 'Service', any: 'Service', values: valuesOf(runbooks, ({ services }) => services) },
    { name: 'tag', label: 'Tag', any: 'Tag', values: valuesOf(runbooks, ({ tags }) => tags) },
    {
      name: 'owner',
      label: 'Owner',
      any: 'Owner',
      values: valuesOf(runbooks, ({ owner }) => (owner === null ? [] : [owner])),
    },
  ] as const;
  return (
    <div className={styles.bar}>
      {choices
        .filter(({ values }) => values.length > 0)
        .map(({ name, label, any, values }) => (
          <select
            key={name}
            aria-label={label}
            data-chosen={filter[name] === undefined ? undefined : ''}
            value={filter[name] ?? ''}
            onChange={({ target }) => choose(name, target.value)}
          >
            <option value="">{any}</option>
            {values.map((value) => (
              <option key={value} value={value}>
                {name === 'owner' ? nameOf(value) : value}
              </option>
            ))}
          </select>
        ))}
      <button
        type="button"
        aria-pressed={stale}
        title="Only runbooks whose review is due"
        onClick={() => onFilter({ ...texts, ...(stale ? {} : { stale: true }) })}
      >
        Stale
      </button>
    </div>
  );
}

function valuesOf(runbooks: readonly ShownRunbook[], of: (runbook: ShownRunbook) => readonly string[]): string[] {
  return [...new Set(runbooks.flatMap(of))].sort((a, b) => a.localeCompare(b, 'en'));
}
