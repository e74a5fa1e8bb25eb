export { Consequences } from './consequences.tsx';
