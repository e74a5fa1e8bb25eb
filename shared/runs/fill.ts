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
 * Puts the values of variables in the places of a code block that name them. Values are written by strangers: plain words
 * stand as they are, all else is quoted for a shell, and where it is not sure that quoting is enough (inside quotes, beside
 * whatever makes a shell read its words once more, behind a `-` at the start, in a language that is no shell) the place is
 * left as it is and named. Only variables in `declared` count: all other double braces are text.
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
  const isHarmless = isShell ? isHarmlessInShell : isHarmlessAnywhere;
  const mayQuote = isShell && !REREAD.test(code);
  const text = code.replace(PLACE, (place: string, name: string, offset: number) => {
    if (!declared.has(name)) return place;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || value === '') {
      missing.add(name);
      return place;
    }
    if (isHarmless(value)) return value;
    if (mayQuote && canBeQuoted(value) && isBare(code, offset)) return quoted(value);
    refused.add(name);
    return place;
  });
  return { text, missing: [...missing], refused: [...refused] };
}

/** What code without a language is, and what shells are called. */
const shells: ReadonlySet<string> = new Set(['', 'sh', 'bash', 'zsh', 'shell', 'console', 'shell-session', 'terminal']);

/**
 * What makes a shell, or a program that is one, read words once more: substitution, here-documents, arithmetic, quotes with
 * escapes in them, and programs that run what they are given, here or on another machine.
 */
const REREAD =
  /\$\(|\$\[|\$'|\$"|\$\{|`|<<|\(\(|\[\[|(?:^|[^\w-])(?:\w*sh|eval|exec|let|declare|typeset|local|export|readonly|test|expr|source|trap|alias|env|su|sudo|watch|xargs|parallel|find|awk|gawk|sed|perl|python[\d.]*|ruby|node|php|psql|mysql|sqlite3|mongo\w*|redis-cli)(?![\w-])|(?:^|[\s;&|])(?:\.|\[)\s/m;

/** Means itself in a shell, inside quotes and outside, and does not begin with what programs or shells look out for. */
function isHarmlessInShell(value: string): boolean {
  return /^[\p{L}\p{N}_./:][\p{L}\p{N}_./:@%+,-]*$/u.test(value);
}

/** The same without what begins a comment or an operator somewhere. */
function isHarmlessAnywhere(value: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.:-]*$/u.test(value) && !value.includes('--');
}

/** A command takes what begins with `-` as an option, quoted or not; a line break ends it. */
function canBeQuoted(value: string): boolean {
  return !/^[-@=+%]/.test(value) && !/\p{Cc}|\p{Cf}|[\u2028\u2029]/u.test(value);
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}

/**
 * Whether a place of shell code surely stands inside no quotes and no comment (POSIX shell, 2.2). Where quotes stand in a
 * comment before, it is not sure: an interactive zsh knows no comments.
 */
function isBare(code: string, offset: number): boolean {
  let quote: 'none' | 'single' | 'double' | 'comment' = 'none';
  for (let at = 0; at < offset; at++) {
    const sign = code[at];
    if (quote === 'comment') {
      if (sign === "'" || sign === '"') return false;
      if (sign === '\n') quote = 'none';
    } else if (quote === 'single') {
      if (sign === "'") quote = 'none';
    } else if (sign === '\\') {
      at++;
      // What it escapes is the place itself.
      if (at >= offset) return false;
    } else if (quote === 'double') {
      if (sign === '"') quote = 'none';
    } else if (sign === "'") quote = 'single';
    else if (sign === '"') quote = 'double';
    else if (sign === '#' && (at === 0 || /[\s;&|()]/.test(code[at - 1] ?? ''))) quote = 'comment';
  }
  return quote === 'none';
}
