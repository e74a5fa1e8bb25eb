import type { ValueMap, YamlValue } from '../edits/index.ts';
import type { HoursDraft, LayerDraft, RotaDraft } from './schema.ts';

/** What a rota's file would say for a draft: defaults and what is null are left out. */
export function recordOf({ name, timeZone, role, next, after, coverage, layers }: RotaDraft): ValueMap {
  return {
    name,
    ...(timeZone === null ? {} : { timeZone }),
    ...(role === 'primary' ? {} : { role }),
    ...(next === null ? {} : { next }),
    ...(after === null ? {} : { after }),
    ...(coverage === 'always' ? {} : { coverage: coverageValue(coverage) }),
    layers: layers.map(layerRecord),
  };
}

/** What stands in the file for a layer, in the order of the format's own examples. */
export function layerRecord(layer: LayerDraft): ValueMap {
  const { id, name, timeZone, start, end, every, turns, advance, priority, hours } = layer;
  return {
    id,
    ...(name === null ? {} : { name }),
    ...(timeZone === null ? {} : { timeZone }),
    start,
    ...(end === null ? {} : { end }),
    every: everyValue(every),
    turns: turns.map(turnValue),
    ...(advance === 'always' ? {} : { advance }),
    ...(priority === null ? {} : { priority }),
    ...(hours === null ? {} : { hours: hours.map(hoursValue) }),
  };
}

/** One length stands alone, a cycle in a list. */
export function everyValue(every: readonly string[]): YamlValue {
  const [only] = every;
  return every.length === 1 && only !== undefined ? only : every;
}

/** One person stands alone, several in a list; nobody has a word of its own. */
export function turnValue(turn: readonly string[]): YamlValue {
  const [only] = turn;
  if (only === undefined) return 'nobody';
  return turn.length === 1 ? only : turn;
}

/** A word, or hours. */
export function coverageValue(coverage: RotaDraft['coverage']): YamlValue {
  return typeof coverage === 'string' ? coverage : coverage.map(hoursValue);
}

/** A window of hours; every day is left out. */
export function hoursValue({ days, from, to }: HoursDraft): ValueMap {
  return { ...(days === null ? {} : { days }), from, to };
}
