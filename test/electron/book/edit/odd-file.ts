/** Gives a whole number from 0 up to, not including, `count`. */
export type Choose = (count: number) => number;

/** Keys that need care somewhere. */
const keys = [
  'name',
  'id',
  '"on"',
  "'17:00'",
  '"a: b"',
  '名前',
  '__proto__',
  'constructor',
  '12',
  '"# no"',
  "'it''s'",
  'two words',
  'true',
];

/** Scalars as people write them. */
const scalars = [
  'ada',
  '5',
  'true',
  '~',
  'null',
  '"17:00"',
  "'it''s'",
  '"a # b"',
  '1 week',
  '2026-01-05T09:00',
  '-0.5',
  '0x1F',
  '""',
  "''",
  'żółw',
  '"\\u00e9\\n"',
  'a:b',
  'x#y',
  '.inf',
];

/** Builds a YAML file that is legal and odd: mixed styles, indents, comments and quotes. Each comment has a number of its own. */
export function oddFile(choose: Choose): string {
  let comments = 0;
  const often = () => choose(3) === 0;
  const rarely = () => choose(8) === 0;
  const oneOf = (list: readonly string[]) => list[choose(list.length)] ?? '';
  const spaces = (count: number) => ' '.repeat(count);
  const comment = () => `# c${++comments}.`;
  const trailing = () => (often() ? `${spaces(1 + choose(4))}${comment()}` : '');
  const anchor = () => (rarely() ? `&n${++comments} ` : '');

  function distinctKeys(): readonly string[] {
    return [...new Set(Array.from({ length: 1 + choose(3) }, () => oneOf(keys)))];
  }

  function flow(depth: number, indent: number): readonly string[] {
    const isMap = choose(2) === 0;
    const [open, close] = isMap ? ['{', '}'] : ['[', ']'];
    if (rarely()) return [open + spaces(choose(2)) + close];
    const entries: string[] = isMap
      ? distinctKeys().map((key) => (rarely() ? key : `${key}: ${flowValue(depth)}`))
      : Array.from({ length: 1 + choose(3) }, () =>
          rarely() ? `${oneOf(keys)}: ${flowValue(depth)}` : flowValue(depth),
        );
    if (often()) {
      const pad = spaces(choose(2));
      return [open + pad + entries.join(`,${spaces(1 + choose(2))}`) + (rarely() ? ',' : '') + pad + close];
    }
    const lines: string[] = [`${open}${trailing()}`];
    const lead = spaces(indent + 1 + choose(4));
    for (const [index, entry] of entries.entries()) {
      if (rarely()) lines.push(`${lead}${comment()}`);
      const comma = index < entries.length - 1 || often() ? ',' : '';
      const previous = lines.at(-1) ?? '';
      if (rarely() && !previous.includes('#')) lines.push(`${lines.pop()} ${entry}${comma}${trailing()}`);
      else lines.push(`${lead}${entry}${comma}${trailing()}`);
    }
    if (!(lines.at(-1) ?? '').includes('#') && often()) lines.push(`${lines.pop()} ${close}`);
    else lines.push(spaces(indent + 1) + close);
    return lines;
  }

  function flowValue(depth: number): string {
    if (depth <= 0 || choose(3) > 0) return oneOf(scalars);
    return choose(2) === 0
      ? `[${Array.from({ length: choose(3) }, () => flowValue(depth - 1)).join(', ')}]`
      : `{${distinctKeys()
          .map((key) => `${key}: ${flowValue(depth - 1)}`)
          .join(', ')}}`;
  }

  /** What follows a key's colon or a dash: the rest of that line, then whole lines. */
  function value(depth: number, indent: number, mayBeFlush: boolean): readonly string[] {
    const kind = choose(depth > 0 ? 8 : 5);
    if (kind === 0) return [rarely() ? ` ${anchor()}`.trimEnd() + trailing() : trailing()];
    if (kind === 1) return blockScalar(indent);
    if (kind === 2) {
      const [first = '', ...rest] = flow(2, indent);
      const lines = [` ${anchor()}${first}`, ...rest];
      return first.includes('#') && rest.length === 0 ? lines : [...lines.slice(0, -1), `${lines.at(-1)}${trailing()}`];
    }
    if (kind === 3 && rarely()) return [trailing(), `${spaces(indent + 1 + choose(3))}${oneOf(scalars)}${trailing()}`];
    if (kind === 3 && rarely()) return [' several words', `${spaces(indent + 2)}on two lines${trailing()}`];
    if (kind <= 4) return [`${spaces(1 + choose(2))}${anchor()}${oneOf(scalars)}${trailing()}`];
    const isList = choose(2) === 0;
    const inner = indent + (isList && mayBeFlush && often() ? 0 : 1 + choose(4));
    const lines = isList ? list(depth - 1, inner) : map(depth - 1, inner);
    return [
      (rarely() ? ` ${anchor()}`.trimEnd() : '') + trailing(),
      ...(rarely() ? [`${spaces(inner)}${comment()}`] : []),
      ...lines,
    ];
  }

  function blockScalar(indent: number): readonly string[] {
    const header = oneOf(['|', '>', '|-', '>-', '|+', '>+']);
    const lead = spaces(indent + 1 + choose(3));
    const lines = Array.from({ length: 1 + choose(3) }, (_, index) =>
      index > 0 && rarely() ? '' : `${lead}text # ${index}`,
    );
    return [` ${header}${trailing()}`, ...lines, ...(rarely() ? [''] : [])];
  }

  function above(indent: number): readonly string[] {
    return [...(rarely() ? [''] : []), ...(rarely() ? [`${spaces(choose(2) * indent)}${comment()}`] : [])];
  }

  function map(depth: number, indent: number, compact = false): readonly string[] {
    return distinctKeys().flatMap((key, index) => {
      const [first = '', ...rest] = value(depth, indent, true);
      const before = compact && index === 0 ? [] : above(indent);
      if (rarely()) return [...before, `${spaces(indent)}? ${key}`, `${spaces(indent)}:${first}`, ...rest];
      return [...before, `${spaces(indent)}${key}:${first}`, ...rest];
    });
  }

  function list(depth: number, indent: number, compact = false): readonly string[] {
    return Array.from({ length: 1 + choose(3) }, (_, index) => {
      const before = compact && index === 0 ? [] : above(indent);
      if (depth > 0 && often()) {
        const gap = 1 + choose(3);
        const inner = indent + 1 + gap;
        const [first = '', ...rest] = choose(3) === 0 ? list(depth - 1, inner, true) : map(depth - 1, inner, true);
        return [...before, `${spaces(indent)}-${spaces(gap)}${first.slice(inner)}`, ...rest];
      }
      const [first = '', ...rest] = value(depth, indent, false);
      return [...before, `${spaces(indent)}-${first}`, ...rest];
    }).flat();
  }

  const start = choose(4) === 0 ? [`---${trailing()}`] : [];
  const head = often() ? [comment()] : [];
  const body = choose(4) === 0 ? list(3, 0) : map(3, 0);
  const tail = [...(rarely() ? [''] : []), ...(rarely() ? [comment()] : []), ...(rarely() ? ['...'] : [])];
  const lineBreak = often() ? '\r\n' : '\n';
  return [...start, ...head, ...body, ...tail].join(lineBreak) + (often() ? '' : lineBreak);
}
