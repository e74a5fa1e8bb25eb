export { runCommand, useBoundCommands, useCommands } from './bindings.ts';
export { ariaKeys, keyNames } from './key-names.ts';
export { commandOfEvent, listenToKeys } from './keys.ts';
export { onMac } from './platform.ts';
