export { startWebHost, type WebHost, type WebHostOptions, type WebHostStart } from './web-host.ts';
