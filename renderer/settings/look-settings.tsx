import type { BookState, Settings } from '../../shared/contract.ts';
import { changeSettings } from '../stores/index.ts';
import { Segments } from '../ui/index.ts';
import { Part, Setting } from './setting.tsx';
import { chosenDay, dayOptions } from './week-start.ts';

interface LookSettingsProps {
  readonly settings: Settings;
  readonly book: BookState | null;
}

/** How the page looks and writes times. */
export function LookSettings({ settings, book }: LookSettingsProps) {
  return (
    <Part title="Look">
      <Setting name="Theme">
        <Segments
          label="Theme"
          options={[
            { value: 'system', name: 'As the system' },
            { value: 'light', name: 'Light' },
            { value: 'dark', name: 'Dark' },
          ]}
          value={settings.theme}
          onChange={(theme) => void changeSettings({ theme })}
        />
      </Setting>
      <Setting name="Clock">
        <Segments
          label="Clock"
          options={[
            { value: '24h', name: '24 hours, 17:30' },
            { value: '12h', name: '12 hours, 5:30 pm' },
          ]}
          value={settings.clock}
          onChange={(clock) => void changeSettings({ clock })}
        />
      </Setting>
      <Setting name="First day of the week">
        <Segments
          label="First day of the week"
          options={dayOptions(settings.weekStart, book?.weekStart)}
          value={settings.weekStart ?? 'book'}
          onChange={(day) => void changeSettings({ weekStart: chosenDay(day) })}
        />
      </Setting>
    </Part>
  );
}
