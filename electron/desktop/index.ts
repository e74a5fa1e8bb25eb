export { afterCrash } from './after-crash.ts';
export { autostartFile } from './autostart.ts';
export { hasReliableTray } from './has-reliable-tray.ts';
export { addressOfLink, mayOpenOutside } from './links.ts';
export { type ApplicationMenu, applicationMenu, type MenuEntry } from './menu.ts';
export { popoverBounds } from './popover-bounds.ts';
export { type StartWords, startWords } from './start-words.ts';
export { type ToldNotices, toldNotices } from './told-notices.ts';
export { type Bounds, boundsOn } from './window-bounds.ts';
