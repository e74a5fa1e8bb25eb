export { type CommandFacts, type CommandId, commandIds, commands, keysInPlace } from './commands.ts';
