import { isWritten, type Kept, type Source } from '../book/index.ts';
import type { HoursWindow, Layer, Rota } from '../rota/index.ts';
import { durationInWords, formatClock, formatLocal, type Weekday, wallTime, weekdays } from '../time/index.ts';
import type { HoursDraft, LayerDraft, RotaDraft } from './schema.ts';

/** A rota as the editor holds it: what its file says, and null for what the file leaves out. */
export function draftOf(rota: Kept<Rota>): RotaDraft {
  const { source, coverage } = rota;
  return {
    name: rota.name,
    timeZone: rota.timeZone ?? null,
    role: rota.role,
    next: rota.next ?? null,
    after: rota.after === undefined ? null : durationInWords(rota.after),
    coverage: typeof coverage === 'string' ? coverage : hoursDraftOf(coverage, source, 'coverage'),
    layers: rota.layers.map((layer, index) => layerDraftOf(layer, index, source)),
  };
}

function layerDraftOf(layer: Layer, index: number, source: Source): LayerDraft {
  const path = `layers.${index}`;
  return {
    id: layer.id,
    name: layer.name ?? null,
    timeZone: layer.timeZone ?? null,
    start: formatLocal(layer.start),
    end: layer.end === undefined ? null : formatLocal(layer.end),
    every: layer.every.map(durationInWords),
    turns: layer.turns.map((turn) => [...turn]),
    advance: layer.advance,
    priority: layer.priority === index + 1 && !isWritten(source, `${path}.priority`) ? null : layer.priority,
    hours: layer.hours ? hoursDraftOf(layer.hours, source, `${path}.hours`) : null,
  };
}

function hoursDraftOf(hours: readonly HoursWindow[], source: Source, path: string): HoursDraft[] {
  return hours.map(({ days, from, to }, index) => ({
    days: days.length === weekdays.length && !isWritten(source, `${path}.${index}.days`) ? null : daysOf(days),
    from: formatClock(wallTime(from)),
    to: formatClock(wallTime(to)),
  }));
}

function daysOf(days: readonly number[]): Weekday[] {
  return days.flatMap((day) => weekdays[day] ?? []);
}
