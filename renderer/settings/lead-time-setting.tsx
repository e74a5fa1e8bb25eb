import { roughly } from '../../shared/messages/index.ts';
import { MINUTE } from '../../shared/time/index.ts';
import { changeSettings } from '../stores/index.ts';
import { leadTimeChoices, withLeadTime } from './lead-times.ts';
import { Setting } from './setting.tsx';
import styles from './settings-page.module.css';

/** How long before a shift it is announced: none, one or several times. */
export function LeadTimeSetting({ leadTimes }: { readonly leadTimes: readonly number[] }) {
  return (
    <Setting name="Before a shift">
      <fieldset className={styles.choices} aria-label="Before a shift">
        {leadTimeChoices(leadTimes).map((minutes) => (
          <label key={minutes} className={styles.choice}>
            <input
              type="checkbox"
              checked={leadTimes.includes(minutes)}
              onChange={({ target }) =>
                void changeSettings({ leadTimes: withLeadTime(leadTimes, minutes, target.checked) })
              }
            />
            {roughly(minutes * MINUTE)}
          </label>
        ))}
      </fieldset>
      <span className={styles.faint}>A shift that follows another one sooner than that is not announced so early.</span>
    </Setting>
  );
}
