export { defaultSettings, openSettings, type SettingsFile } from './settings-file.ts';
