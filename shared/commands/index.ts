export { type CommandId, commands } from './commands.ts';
