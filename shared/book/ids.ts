/** Words that YAML readers take for something else than text, and the one that means no one. */
const RESERVED = new Set(['nobody', 'true', 'false', 'null', 'yes', 'no', 'on', 'off']);

/** What is wrong with an id, or undefined. Override ids may start with a digit (a date). */
export function whyNotAnId(id: string, kind: 'record' | 'override' = 'record'): string | undefined {
  const pattern = kind === 'override' ? /^[a-z0-9][a-z0-9-]*$/ : /^[a-z][a-z0-9-]*$/;
  if (RESERVED.has(id)) return `"${id}" has a meaning of its own in YAML: choose another name`;
  if (pattern.test(id)) return undefined;
  const start = kind === 'override' ? 'a small letter or a digit' : 'a small letter';
  return `an id starts with ${start} and goes on with small letters, digits and hyphens`;
}
