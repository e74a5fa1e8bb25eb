/**
 * Temporal, from the engine where it has it (Node 26, Electron 45), else from its polyfill.
 * Watchbill asks it for one thing only, the changes of a zone's clock; arithmetic on whole numbers does the rest.
 */
export const { Temporal }: { Temporal: typeof globalThis.Temporal } =
  'Temporal' in globalThis ? globalThis : await import('temporal-polyfill');
