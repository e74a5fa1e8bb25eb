export { useBindings, useCommands } from './bindings.ts';
export { listenToKeys } from './keys.ts';
