import { changeSettings } from '../stores/index.ts';
import { Part, Setting } from './setting.tsx';
import styles from './settings-page.module.css';

/** From which hosts runbooks may show pictures. They are allowed where a picture is missing, and taken back here. */
export function PictureHostsSetting({ hosts }: { readonly hosts: readonly string[] }) {
  return (
    <Part title="Runbooks">
      <Setting name="Pictures from">
        {hosts.map((host) => (
          <button
            key={host}
            type="button"
            title={`No longer load pictures from ${host}`}
            onClick={() => void changeSettings({ pictureHosts: hosts.filter((each) => each !== host) })}
          >
            {host} ×
          </button>
        ))}
        <span className={styles.faint}>
          {hosts.length === 0
            ? 'The book alone. Where a runbook shows one from elsewhere, you can allow its host.'
            : 'Besides those of the book; all others are not loaded.'}
        </span>
      </Setting>
    </Part>
  );
}
