export { runShell, type ShellStart } from './run-shell.ts';
