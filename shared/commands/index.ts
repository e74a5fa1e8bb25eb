export { type CommandFacts, type CommandId, commandIds, commands } from './commands.ts';
