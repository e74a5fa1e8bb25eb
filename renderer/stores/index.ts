export { useClock } from './clock.ts';
export { chooseMe, dismissFailure, startAsking, useCore } from './core-store.ts';
export { goTo, type Path, pages, useRoute } from './route.ts';
