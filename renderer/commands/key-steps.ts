/** A key that was pressed, as the browser tells it. */
export interface KeyPress {
  /** What it makes: `g`, `[`, `Escape`. */
  readonly key: string;
  /** Where it is, named after a US keyboard: `KeyG`, `BracketLeft`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** AltGr, which Windows also tells as Ctrl and Alt together. */
  readonly altGraph: boolean;
}

/**
 * What a key can mean in the registry's notation, the likeliest first; nothing where a modifier makes it another
 * program's. A sign counts by itself, however the keyboard makes it: `?` with Shift, `[` with AltGr on a German one and
 * with Option on its Mac. A key without a meaning of its own counts by its place.
 */
export function stepsOf(press: KeyPress, onMac: boolean): readonly string[] {
  const { altKey, altGraph, metaKey, shiftKey } = press;
  const ctrlKey = press.ctrlKey && !altGraph;
  const makesSigns = altGraph || (onMac && altKey);
  const [mod, foreign] = onMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (foreign || (altKey && !makesSigns)) return [];
  const name = press.key.toLowerCase();
  if (mod && shiftKey && !makesSigns && !isSign(name)) return [`mod+shift+${name}`];
  if ((shiftKey || makesSigns) && !isSign(name)) return [];
  const atPlace = shiftKey || makesSigns ? undefined : byPlace(name, press.code);
  return [name, ...(atPlace === undefined ? [] : [atPlace])].map((step) => (mod ? `mod+${step}` : step));
}

function isSign(name: string): boolean {
  return [...name].length === 1 && !/[\p{L}\p{N}\s]/u.test(name);
}

/**
 * What stands there on a US keyboard: for letters of other scripts (`п` is where G is), for the digits that French and
 * Czech keyboards make with Shift, and for the two keys right of P, where many have a letter or an accent.
 */
function byPlace(name: string, code: string): string | undefined {
  if (/^[a-z0-9]$/.test(name)) return undefined;
  if (code === 'BracketLeft') return '[';
  if (code === 'BracketRight') return ']';
  const [, letter, digit] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code) ?? [];
  if (letter !== undefined && /^\p{L}$/u.test(name) && !/\p{Script=Latin}/u.test(name)) return letter.toLowerCase();
  return digit;
}
