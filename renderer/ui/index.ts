export { Avatar } from './avatar.tsx';
export { Shell } from './shell.tsx';
export { away, dated, exact, when } from './times.ts';
