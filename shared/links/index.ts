export { addressOfLink } from './address-of-link.ts';
