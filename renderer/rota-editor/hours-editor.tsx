import { Plus, X } from 'lucide-react';
import type { DraftProblem, HoursDraft } from '../../shared/rota-editor/index.ts';
import { dayNames, weekdays } from '../../shared/time/index.ts';
import styles from './hours-editor.module.css';
import { problemAt } from './problems.ts';
import { gridOf, hoursOf } from './week-grid.ts';
import { WeekGridField } from './week-grid-field.tsx';

interface HoursEditorProps {
  /** What the hours are of: `Nights`. */
  readonly label: string;
  readonly hours: readonly HoursDraft[];
  /** With paths from the windows on. */
  readonly problems: readonly DraftProblem[];
  readonly onChange: (hours: HoursDraft[]) => void;
}

/** The hours of a week: a grid to paint, and exact fields. Both say the same. */
export function HoursEditor({ label, hours, problems, onChange }: HoursEditorProps) {
  const grid = gridOf(hours);
  const change = (index: number, to: Partial<HoursDraft>) =>
    onChange(hours.map((window, place) => (place === index ? { ...window, ...to } : window)));
  return (
    <div className={styles.hours}>
      {grid ? (
        <WeekGridField label={`Hours of ${label}`} grid={grid} onChange={(to) => onChange(hoursOf(to))} />
      ) : (
        <p className={styles.faint}>These hours are not on half hours: they are changed by the fields.</p>
      )}
      {hours.map((window, index) => (
        <div key={index} className={styles.window}>
          <fieldset className={styles.days}>
            <legend className={styles.spoken}>{`Days of window ${index + 1}`}</legend>
            {weekdays.map((day, place) => {
              const isOn = window.days === null || window.days.includes(day);
              return (
                <button
                  key={day}
                  type="button"
                  aria-pressed={isOn}
                  onClick={() => {
                    const days = weekdays.filter((other) =>
                      other === day ? !isOn : window.days === null || window.days.includes(other),
                    );
                    change(index, { days: days.length === weekdays.length ? null : days });
                  }}
                >
                  {dayNames[place]?.slice(0, 2)}
                </button>
              );
            })}
          </fieldset>
          <input
            type="text"
            className={styles.clock}
            value={window.from}
            aria-label={`Window ${index + 1} from`}
            onChange={({ target }) => change(index, { from: target.value })}
          />
          –
          <input
            type="text"
            className={styles.clock}
            value={window.to}
            aria-label={`Window ${index + 1} to`}
            onChange={({ target }) => change(index, { to: target.value })}
          />
          {window.to <= window.from && <span className={styles.faint}>next day</span>}
          <button
            type="button"
            className={styles.remove}
            aria-label={`Remove window ${index + 1}`}
            onClick={() => onChange(hours.filter((_, place) => place !== index))}
          >
            <X size={12} aria-hidden="true" />
          </button>
          {problemAt(problems, index) && <p className={styles.problem}>{problemAt(problems, index)}</p>}
        </div>
      ))}
      <button
        type="button"
        className={styles.add}
        onClick={() => onChange([...hours, { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }])}
      >
        <Plus size={13} aria-hidden="true" />
        Add a window
      </button>
    </div>
  );
}
