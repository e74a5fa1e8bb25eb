import { useCore } from '../stores/index.ts';
import { About } from './about.tsx';
import { BookSetting } from './book-setting.tsx';
import { LoginSetting } from './login-setting.tsx';
import { LookSettings } from './look-settings.tsx';
import { MeSetting } from './me-setting.tsx';
import { NotificationSetting } from './notification-setting.tsx';
import { PictureHostsSetting } from './picture-hosts-setting.tsx';
import styles from './settings-page.module.css';

/** This device's choices. Each takes effect and is kept at once. */
export function SettingsPage() {
  const session = useCore(({ session }) => session);
  if (!session) return null;
  return (
    <div className={styles.page}>
      <h1>Settings</h1>
      <p className={styles.faint}>Of this device alone; the team's are in its book.</p>
      <BookSetting session={session} />
      {session.book && <MeSetting me={session.settings.me} people={session.people} />}
      <NotificationSetting leadTimes={session.settings.leadTimes} />
      <PictureHostsSetting hosts={session.settings.pictureHosts} />
      {window.watchbill && <LoginSetting isOn={session.settings.startAtLogin} />}
      <LookSettings settings={session.settings} book={session.book} />
      <About version={session.version} dataFolder={session.dataFolder} />
    </div>
  );
}
