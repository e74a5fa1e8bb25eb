export { trayView } from './tray-view.ts';
export type { TrayAction, TrayEntry, TrayFacts, TrayState, TrayView } from './types.ts';
