import { changeSettings } from '../stores/index.ts';
import { Segments } from '../ui/index.ts';
import { Part, Setting } from './setting.tsx';

/** Whether Watchbill starts with the session, hidden in the tray: only where it is a program of the desktop. */
export function LoginSetting({ isOn }: { readonly isOn: boolean }) {
  return (
    <Part title="Start">
      <Setting name="When I log in">
        <Segments
          label="When I log in"
          options={[
            { value: 'off', name: 'Do nothing' },
            { value: 'on', name: 'Start in the tray' },
          ]}
          value={isOn ? 'on' : 'off'}
          onChange={(value) => void changeSettings({ startAtLogin: value === 'on' })}
        />
      </Setting>
    </Part>
  );
}
