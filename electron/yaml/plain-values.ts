import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Place } from '../../shared/book/index.ts';

/** A mistake in a YAML text. */
export interface YamlMistake {
  readonly code: string;
  readonly message: string;
  /** Where in the text, in characters from its start. */
  readonly offset: number;
}

/** What nodes say, and where it stands. */
export interface PlainValues {
  readonly value: unknown;
  /** Of every value, by its path: `layers.0.turns.2`. A list or map stands where its key does. */
  readonly positions: ReadonlyMap<string, Place>;
  /** Of every key, by the path of its value. */
  readonly keyPositions: ReadonlyMap<string, Place>;
  readonly errors: readonly YamlMistake[];
}

/** Values that aliases may unfold to. A book needs none; a "billion laughs" file wants 10⁹. */
const ALIAS_BUDGET = 10_000;
const DEEPEST = 64;

/** Makes plain values of a document's nodes: hostile aliases, keys and depths become mistakes, never exceptions. */
export function plainValues(contents: unknown, placeOf: (offset: number) => Place): PlainValues {
  const errors: YamlMistake[] = [];
  const positions = new Map<string, Place>();
  const keyPositions = new Map<string, Place>();
  /** An alias means the last anchor of that name before it. */
  const anchors = new Map<string, Node>();
  let unfolded = 0;

  function complain(node: Node, code: string, message: string): undefined {
    if (code !== 'alias-bomb' || !errors.some((error) => error.code === code)) {
      errors.push({ code, message, offset: offsetOf(node) });
    }
  }

  /** `path` is undefined inside an alias, where nothing has a place of its own. */
  function read(node: unknown, path: string | undefined, depth: number): unknown {
    if (!isAlias(node) && !isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (path !== undefined && !positions.has(path)) positions.set(path, placeOf(offsetOf(node)));
    if (path === undefined && ++unfolded > ALIAS_BUDGET) return undefined;
    if (depth > DEEPEST) return complain(node, 'too-deep', 'this is nested too deeply: a book has a few levels only');
    if (isAlias(node)) return aliased(node, node.source, path, depth);
    if (node.anchor) anchors.set(node.anchor, node);
    if (isScalar(node)) return node.value;
    if (isMap(node)) return mapOf(node, path, depth);
    return node.items.map((item, index) => read(item, join(path, index), depth + 1));
  }

  function aliased(node: Node, anchor: string, path: string | undefined, depth: number): unknown {
    const target = anchors.get(anchor);
    if (!target) {
      return complain(node, 'invalid-yaml', `there is no "&${anchor}" before this alias: add it, or write it out`);
    }
    const value = read(target, undefined, depth + 1);
    // Reported where the file itself says it, not somewhere inside what it unfolds to.
    if (path !== undefined && unfolded > ALIAS_BUDGET) {
      complain(node, 'alias-bomb', `aliases unfold to more than ${ALIAS_BUDGET} values: write the values out`);
    }
    return value;
  }

  function mapOf(node: YAMLMap, path: string | undefined, depth: number): Readonly<Record<string, unknown>> {
    const map: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      if (!isScalar(key)) complain(node, 'invalid-yaml', 'a key must be a plain word: correct it');
      else if (key.value === '__proto__') {
        complain(key, 'forbidden-key', 'the key "__proto__" is not allowed: remove it');
      } else {
        const name = String(key.value);
        const child = join(path, name);
        if (Object.hasOwn(map, name)) {
          complain(key, 'duplicate-key', `the key "${name}" is there twice: keep one of them`);
        }
        if (child !== undefined) {
          keyPositions.set(child, placeOf(offsetOf(key)));
          if (!isScalar(value) || value.value === null) positions.set(child, placeOf(offsetOf(key)));
        }
        map[name] = read(value, child, depth + 1);
      }
    }
    return map;
  }

  return { value: read(contents, '', 0), positions, keyPositions, errors };
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function join(path: string | undefined, part: string | number): string | undefined {
  if (path === undefined) return undefined;
  return path === '' ? String(part) : `${path}.${part}`;
}
