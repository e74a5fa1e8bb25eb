import { Document, Scalar } from 'yaml';

/** How a text is quoted where more than one way is possible. */
export type Quoting = 'plain' | 'single' | 'double';

/** What YAML 1.1 readers, and people, take for a date: written without quotes, as the book's format does. */
const date = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}.*)?$/;

/** What cannot be shown in quotes or would be lost: control characters, line separators, byte order marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff]/;

/**
 * A scalar on one line, fit for a key or a value in any context.
 * Text is quoted as asked where that is possible, otherwise in double quotes. Without quotes stands only what every
 * reader takes for text: `yes`, `on` or `09:00`, which YAML 1.1 reads as something else, are quoted.
 * @param lenient leaves those without quotes too, for a file that already writes them so
 */
export function writeScalar(
  value: string | number | boolean | null,
  quoting: Quoting = 'plain',
  lenient = false,
): string {
  if (typeof value !== 'string') return render(value, 'PLAIN', null);
  if (quoting === 'double' || !isPrintable(value)) return inDoubleQuotes(value);
  if (quoting === 'single') return render(value, 'QUOTE_SINGLE', null);
  if (/^(?:---|\.\.\.)/.test(value)) return inDoubleQuotes(value);
  const compat = lenient || date.test(value) ? null : 'yaml-1.1';
  const plain = render(value, 'PLAIN', compat);
  return plain === value ? plain : inDoubleQuotes(value);
}

/** Whether a text has no control characters, line ends, byte order marks or halves of characters in it. */
export function isPrintable(value: string): boolean {
  return !unprintable.test(value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
}

/** Whether a text is one that only YAML 1.2 reads as text when it has no quotes, such as `no` or `17:00`. */
export function isAmbiguous(value: string): boolean {
  return !date.test(value) && render(value, 'PLAIN', 'yaml-1.1') !== render(value, 'PLAIN', null);
}

/** The scalar as the library writes it between `[` and `]`, the context with the strictest rules. */
function render(value: string | number | boolean | null, type: Scalar.Type, compat: 'yaml-1.1' | null): string {
  const scalar = new Scalar(value);
  scalar.type = type;
  const document = new Document([scalar], { compat });
  const written = document.toString({
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    doubleQuotedAsJSON: true,
  });
  return written.slice(1, written.lastIndexOf(']'));
}

function inDoubleQuotes(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
