/** A command with the values of a run in it. */
export interface FilledText {
  readonly text: string;
  /** The variables whose value is not there yet. */
  readonly missing: readonly string[];
  /** The variables whose value cannot safely stand where it is wanted: they are left to be written by hand. */
  readonly refused: readonly string[];
}

/** `{{pod}}`: as authors of runbooks know it from alerting rules. */
const PLACE = /\{\{[ \t]*([A-Za-z_][\w-]*)[ \t]*\}\}/g;

/**
 * Puts the values of variables in the places of a code block that name them. Values are written by strangers, so whatever
 * a shell would obey is quoted; where quoting is not enough (inside quotes with more than plain words, near command
 * substitution, behind a `-` at the start, or in a language that is no shell) the place is left as it is and named.
 * Only variables in `declared` count: all other double braces are text.
 */
export function fillCode(
  code: string,
  language: string,
  declared: ReadonlySet<string>,
  values: Readonly<Record<string, string>>,
): FilledText {
  const missing = new Set<string>();
  const refused = new Set<string>();
  const isShell = shells.has(language.toLowerCase());
  const isPlainShell = isShell && !/\$\(|`|<<|\beval\b/.test(code);
  const text = code.replace(PLACE, (place: string, name: string, offset: number) => {
    if (!declared.has(name)) return place;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || value === '') {
      missing.add(name);
      return place;
    }
    if (isHarmless(value)) return value;
    if (isPlainShell && canBeQuoted(value) && quoteAt(code, offset) === 'none') return quoted(value);
    refused.add(name);
    return place;
  });
  return { text, missing: [...missing], refused: [...refused] };
}

/** What code without a language is, and what shells are called. */
const shells: ReadonlySet<string> = new Set(['', 'sh', 'bash', 'zsh', 'shell', 'console', 'shell-session', 'terminal']);

/** Means itself everywhere, inside quotes and outside, in a shell and in any other language. */
function isHarmless(value: string): boolean {
  return /^[\p{L}\p{N}_./:@%+=,][\p{L}\p{N}_./:@%+=,-]*$/u.test(value);
}

/** A command takes what begins with `-` as an option, quoted or not; a line break ends it. */
function canBeQuoted(value: string): boolean {
  return !value.startsWith('-') && !/\p{Cc}|\p{Cf}|[\u2028\u2029]/u.test(value);
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}

/** Inside which quotes a place of shell code stands; POSIX shell, 2.2: nothing is special within single ones. */
function quoteAt(code: string, offset: number): 'none' | 'single' | 'double' | 'comment' {
  let quote: 'none' | 'single' | 'double' | 'comment' = 'none';
  for (let at = 0; at < offset; at++) {
    const sign = code[at];
    if (quote === 'comment') {
      if (sign === '\n') quote = 'none';
    } else if (quote === 'single') {
      if (sign === "'") quote = 'none';
    } else if (sign === '\\') at++;
    else if (quote === 'double') {
      if (sign === '"') quote = 'none';
    } else if (sign === "'") quote = 'single';
    else if (sign === '"') quote = 'double';
    else if (sign === '#' && (at === 0 || /[\s;&|()]/.test(code[at - 1] ?? ''))) quote = 'comment';
  }
  return quote;
}
