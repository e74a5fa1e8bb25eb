import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import { suggestion } from '../../shared/book/index.ts';
import type { Command, OptionValues } from './command.ts';
import { usageOf } from './help.ts';
import { type Refusal, wrongUsage } from './refusal.ts';

const globalOptions = {
  book: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Record<string, ParseArgsOptionDescriptor>;

/** What stands behind a command. */
export interface ReadWords {
  readonly options: OptionValues;
  readonly operands: readonly string[];
}

/** Reads what stands behind a command. Throws a Refusal for anything that the command does not know. */
export function readOptions(words: readonly string[], command: Command): ReadWords {
  const options: Record<string, ParseArgsOptionDescriptor> = { ...globalOptions, ...command.options };
  const { values, tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Set<string>();
  const { operands: wanted = [] } = command;
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (operands.length >= wanted.length && !repeats(wanted.at(-1)))
        throw wrongUsage(`"${token.value}" is not expected here: ${usageOf(command)}`);
      if (token.value === '') throw wrongUsage(`${wanted[operands.length]} is empty: ${usageOf(command)}`);
      operands.push(token.value);
    }
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw unknownOption(token.rawName, Object.keys(options), command);
    if (option.type === 'string' && isNoValue(token)) throw wrongUsage(`${token.rawName} needs a value`);
    if (option.type === 'boolean' && token.value !== undefined) throw wrongUsage(`${token.rawName} takes no value`);
    if (given.has(token.name) && !option.multiple) throw wrongUsage(`${token.rawName} is given twice: keep one`);
    given.add(token.name);
  }
  const missing = wanted[operands.length];
  if (missing !== undefined && values.help !== true) throw wrongUsage(`${missing} is missing: ${usageOf(command)}`);
  return { options: values, operands };
}

/** Of the last operand there may be several: `WORDS…`. */
function repeats(operand: string | undefined): boolean {
  return operand?.endsWith('…') ?? false;
}

/** `--rota --json` names no rota, and neither does `--rota=`. */
function isNoValue({
  value,
  inlineValue,
}: {
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}) {
  return value === undefined || value === '' || (value.startsWith('-') && inlineValue === false);
}

function unknownOption(name: string, known: readonly string[], command: Command): Refusal {
  const meant = suggestion(name.replace(/^-+/, ''), known);
  return wrongUsage(`there is no option ${name} here: ${meant ? `did you mean --${meant}?` : usageOf(command)}`);
}
