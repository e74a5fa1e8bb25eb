import {
  type Alias,
  type Document,
  isAlias,
  isNode,
  isScalar,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';
import type { EditError, Outcome } from './yaml-edit.ts';

/** A text (without byte order mark) and what it says. */
export interface YamlText {
  readonly text: string;
  readonly document: Document<ParsedNode>;
  /** The aliases (`*name`) of each node that others refer to. */
  readonly aliases: ReadonlyMap<Node, readonly Alias[]>;
}

/** Line and column of an offset, both counted from 1. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** A refusal that names the place of `offset`. */
export function refusal(text: string, offset: number, code: EditError['code'], message: string): EditError {
  const { line, column } = positionAt(text, offset);
  return { code, message: `Line ${line}, column ${column}: ${message}`, line, column };
}

/**
 * Reads a text of exactly one YAML document. Refused: YAML that cannot be read (`invalid-yaml`) and several documents
 * in one file (`several-documents`).
 */
export function readYamlText(text: string): Outcome<YamlText> {
  const document: Document<ParsedNode> = parseDocument(text, { keepSourceTokens: true, prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) {
    const { aliases, unknown } = findAliases(document);
    if (unknown === undefined) return { ok: true, value: { text, document, aliases } };
    const message = `the alias *${unknown.source} refers to nothing above it; correct the file in an editor, then try again.`;
    return { ok: false, error: refusal(text, unknown.range?.[0] ?? 0, 'invalid-yaml', message) };
  }
  if (error.code === 'MULTIPLE_DOCS') {
    const message = 'a second document begins here; keep one document in a file, then try again.';
    return { ok: false, error: refusal(text, error.pos[0], 'several-documents', message) };
  }
  const message = `the YAML cannot be read (${error.message}); correct the file in an editor, then try again.`;
  return { ok: false, error: refusal(text, error.pos[0], 'invalid-yaml', message) };
}

/** Whether a node stands for nothing: no text (`key:`), `~` or `null`. */
export function isNull(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

interface FoundAliases {
  readonly aliases: ReadonlyMap<Node, readonly Alias[]>;
  /** The first alias that no anchor explains. */
  readonly unknown: Alias | undefined;
}

function findAliases(document: Document<ParsedNode>): FoundAliases {
  const anchored = new Map<string, Node>();
  const aliases = new Map<Node, Alias[]>();
  const unknown: Alias[] = [];
  visit(document, (_key, node) => {
    if (isAlias(node)) {
      const target = anchored.get(node.source);
      if (target === undefined) unknown.push(node);
      else aliases.set(target, [...(aliases.get(target) ?? []), node]);
    } else if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') {
      anchored.set(node.anchor, node);
    }
  });
  return { aliases, unknown: unknown[0] };
}
