import { type Position, type Problem, positionOf, type Source, writePositions } from '../../shared/book/index.ts';
import {
  type Parsed,
  parseBookFile,
  parseOverrideFile,
  parsePersonFile,
  parseRotaFile,
  parseServiceFile,
  salvageBookFile,
} from '../../shared/format/index.ts';
import { readYaml, type YamlReading } from '../yaml/index.ts';
import type { BookFile } from './book-file.ts';

/** What a file says, and what is wrong with it. */
export interface ParsedFile {
  /** Undefined where a problem is an error that makes the file unreadable. */
  readonly record: (object & { readonly source: Source }) | undefined;
  readonly problems: readonly Problem[];
  /** Of a broken watchbill.yaml: what of it can still be used, since everything else is read by its time zone. */
  readonly salvaged?: (object & { readonly source: Source }) | undefined;
}

/** Reads the text of a file of the book: YAML, then the rules of its kind. Never throws for what is in it. */
export function parseFile(file: BookFile, text: string): ParsedFile {
  const yaml = readYaml(text);
  const syntax = yaml.errors.map((error): Problem => ({ severity: 'error', file: file.path, ...error }));
  const source: Source = { file: file.path, positions: writePositions(yaml.positions) };
  const salvage = () => (file.kind === 'book' ? { ...salvageBookFile(yaml.value), source } : undefined);
  if (syntax.length > 0) return { record: undefined, problems: syntax, salvaged: salvage() };
  const { value, issues } = parseKind(file, yaml.value);
  const problems = issues.map(
    ({ severity, code, path, message, atKey }): Problem => ({
      severity,
      code,
      file: file.path,
      ...(atKey ? keyPosition(yaml, path) : positionOf(source, path)),
      message,
    }),
  );
  return value ? { record: { ...value, source }, problems } : { record: undefined, problems, salvaged: salvage() };
}

function parseKind(file: BookFile, raw: unknown): Parsed<object> {
  switch (file.kind) {
    case 'book':
      return parseBookFile(raw);
    case 'person':
      return parsePersonFile(file.id, raw);
    case 'service':
      return parseServiceFile(file.id, raw);
    case 'rota':
      return parseRotaFile(file.id, raw);
    case 'override':
      return parseOverrideFile(file.id, raw);
  }
}

function keyPosition({ keyPositions }: YamlReading, path: readonly (string | number)[]): Position {
  const [line, column] = keyPositions.get(path.join('.')) ?? [1, 1];
  return { line, column };
}
