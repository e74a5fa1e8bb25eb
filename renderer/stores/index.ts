export { useClock } from './clock.ts';
export { changeSettings, chooseMe, command, dismissFailure, query, startAsking, useCore } from './core-store.ts';
export { useOnceIdle } from './once-idle.ts';
export { partOf } from './part-of.ts';
export { goTo, useRoute } from './route.ts';
export { useAnswer } from './use-answer.ts';
export { useViewerZone } from './viewer-zone.ts';
