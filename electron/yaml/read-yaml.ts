import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Place, Position } from '../../shared/book/index.ts';
import { plainValues, type YamlMistake } from './plain-values.ts';

/** The text of a YAML file as plain values, with the place of each. */
export interface YamlReading {
  /** What the file says; with errors, as much as could be understood. */
  readonly value: unknown;
  /** Of every value, by its path: `layers.0.turns.2`. */
  readonly positions: ReadonlyMap<string, Place>;
  /** Of every key, by the path of its value. */
  readonly keyPositions: ReadonlyMap<string, Place>;
  readonly errors: readonly YamlProblem[];
}

export interface YamlProblem extends Position {
  readonly code: string;
  readonly message: string;
}

/** Reads one YAML document without ever throwing for what is in it. */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    // Found while walking: the library compares each key with every other.
    uniqueKeys: false,
  });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return [line, col];
  };
  const { errors, ...reading } = plainValues(document.contents, placeOf);
  const mistakes = [...syntaxErrors(document.errors), ...errors].map(({ offset, code, message }) => {
    const [line, column] = placeOf(offset);
    return { code, message, line, column };
  });
  return { ...reading, errors: mistakes };
}

/** The first mistake: what follows it is mostly its consequence. */
function syntaxErrors(errors: Document['errors']): YamlMistake[] {
  return errors.slice(0, 1).map((error) => ({ ...describe(error), offset: error.pos[0] }));
}

function describe({ code, message }: YAMLError): { readonly code: string; readonly message: string } {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { code: 'tab-indentation', message: 'this line is indented with a tab: use spaces' };
    case 'MULTIPLE_DOCS':
      return {
        code: 'invalid-yaml',
        message: 'a second document begins here: a file of the book holds one, so remove the "---"',
      };
    default:
      return {
        code: 'invalid-yaml',
        message: `this is not valid YAML (${plain(message)}): correct this line or the one before`,
      };
  }
}

/** The library's words, without the line end that some of them quote. */
function plain(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/:$/, '');
}
