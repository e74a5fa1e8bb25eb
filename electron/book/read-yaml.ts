import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Place, Position } from '../../shared/book/index.ts';

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

/** Values that aliases may unfold to. A book needs none; a "billion laughs" file wants 10⁹. */
const ALIAS_BUDGET = 10_000;
const DEEPEST = 64;

/** Reads one YAML document without ever throwing for what is in it. */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return [line, col];
  };
  const positionAt = (offset: number): Position => {
    const [line, column] = place(offset);
    return { line, column };
  };
  const errors = syntaxErrors(document.errors, text).map(({ offset, ...rest }) => ({ ...rest, ...positionAt(offset) }));
  const positions = new Map<string, Place>();
  const keyPositions = new Map<string, Place>();
  let unfolded = 0;

  const complain = (node: Node, code: string, message: string): undefined => {
    errors.push({ code, message, ...positionAt(node.range?.[0] ?? 0) });
    return undefined;
  };

  const plainValue = (node: unknown, path: string, insideAlias: boolean, depth: number): unknown => {
    if (!isAlias(node) && !isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (!insideAlias && !positions.has(path)) positions.set(path, place(node.range?.[0] ?? 0));
    if (depth > DEEPEST)
      return complain(node, 'too-deep', 'this is nested too deeply: a book needs no more than a few levels');
    if (insideAlias && ++unfolded > ALIAS_BUDGET) return undefined;
    if (isScalar(node)) return node.value;
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (!target)
        return complain(
          node,
          'invalid-yaml',
          `there is no anchor "&${node.source}" before this alias: add it, or write the value out`,
        );
      const value = plainValue(target, path, true, depth + 1);
      if (!insideAlias && unfolded > ALIAS_BUDGET && !errors.some(({ code }) => code === 'alias-bomb')) {
        complain(
          node,
          'alias-bomb',
          `the aliases unfold to more than ${ALIAS_BUDGET} values: write the values out instead`,
        );
      }
      return value;
    }
    if (isSeq(node))
      return node.items.map((item, index) => plainValue(item, join(path, index), insideAlias, depth + 1));
    const map: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        complain(node, 'invalid-yaml', 'a key must be a plain word');
        continue;
      }
      const name = String(key.value);
      const at = place(key.range?.[0] ?? 0);
      if (name === '__proto__') {
        complain(key, 'forbidden-key', 'the key "__proto__" is not allowed: remove it');
        continue;
      }
      const child = join(path, name);
      if (!insideAlias) {
        keyPositions.set(child, at);
        if (!isScalar(value) || value.value === null) positions.set(child, at);
      }
      map[name] = plainValue(value, child, insideAlias, depth + 1);
    }
    return map;
  };

  const value = plainValue(document.contents, '', false, 0);
  return { value, positions, keyPositions, errors };
}

function join(path: string, part: string | number): string {
  return path === '' ? String(part) : `${path}.${part}`;
}

interface SyntaxError {
  readonly code: string;
  readonly message: string;
  readonly offset: number;
}

/** Every key that stands twice, or else the first mistake: what follows it is mostly its consequence. */
function syntaxErrors(errors: Document['errors'], text: string): SyntaxError[] {
  const duplicates = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const others = errors.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1);
  return [...others, ...duplicates].map((error) => ({ ...describe(error, text), offset: error.pos[0] }));
}

function describe(
  { code, message, pos }: YAMLError,
  text: string,
): { readonly code: string; readonly message: string } {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { code: 'tab-indentation', message: 'this line is indented with a tab: use spaces' };
    case 'DUPLICATE_KEY': {
      const key = /^[^:\s]+/.exec(text.replace(/^\uFEFF/, '').slice(pos[0], pos[0] + 80))?.[0] ?? '';
      return { code: 'duplicate-key', message: `the key "${key}" is there twice: keep one of them` };
    }
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
