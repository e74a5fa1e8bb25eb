export { closeOverlay, type LoadOverlay, openOverlay, returnFocus, useOverlay } from './overlay-store.ts';
