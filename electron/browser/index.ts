export { openBrowser } from './open-browser.ts';
export { howToReach, type NoBrowser, whyNoBrowser } from './why-no-browser.ts';
