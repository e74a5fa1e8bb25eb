import type { PersonId } from '../../people/index.ts';
import type { HoursDraft, LayerDraft, RotaDraft } from '../schema.ts';

/** The people who share one part of a template's work, in the order of their turns. */
export interface TemplateGroup {
  readonly people: readonly PersonId[];
  /** Where they work, for a template whose groups have zones: an IANA name. */
  readonly timeZone?: string;
}

/** What a template is filled with. */
export interface TemplateOptions {
  /** The first handover, on the clock of `timeZone`: `2026-11-30T09:00`. Every later one is at its time of day. */
  readonly start: string;
  /** The rota's zone: an IANA name. Groups without a zone of their own work in it. */
  readonly timeZone: string;
  /** One for each name in the template's `groups`; one that is missing or has nobody shares the first one's people. */
  readonly groups: readonly TemplateGroup[];
}

/** A usual way to share the work, from which a rota is begun. It leaves no gap. */
export interface RotaTemplate {
  readonly id: string;
  readonly name: string;
  /** What it does, in one sentence. */
  readonly sentence: string;
  /** What each group of people is there for; the first is always needed. */
  readonly groups: readonly string[];
  /** Whether each group has a zone of its own. */
  readonly zoned: boolean;
  /** Its layers. Throws RangeError for a start that is no local time or a zone that is none. */
  layersOf(options: TemplateOptions): LayerDraft[];
}

/** A layer that always goes on and hands over week by week, but for what is given. */
export function layerDraft(given: Partial<LayerDraft> & Pick<LayerDraft, 'id' | 'start' | 'turns'>): LayerDraft {
  return {
    name: null,
    timeZone: null,
    end: null,
    every: ['1 week'],
    advance: 'always',
    priority: null,
    hours: null,
    ...given,
  };
}

/** A turn for each of the people, one after the other. */
export function turnsOf(people: readonly PersonId[]): string[][] {
  return people.map((person) => [person]);
}

/**
 * The turns of a group of a template. One that has nobody takes the first group's people, each so many places later, so
 * that nobody has two parts of the work at once where there are enough people.
 */
export function turnsOfGroup({ groups }: TemplateOptions, group: number): string[][] {
  const own = groups[group]?.people ?? [];
  if (own.length > 0 || group === 0) return turnsOf(own);
  const turns = turnsOf(groups[0]?.people ?? []);
  const places = turns.length === 0 ? 0 : group % turns.length;
  return [...turns.slice(places), ...turns.slice(0, places)];
}

/** A window of hours on some days. */
export function hoursOn(days: HoursDraft['days'], from: string, to: string): HoursDraft {
  return { days, from, to };
}

/** The draft of a new rota with these layers. */
export function rotaDraftWith(name: string, timeZone: string | null, layers: LayerDraft[]): RotaDraft {
  return { name, timeZone, role: 'primary', next: null, after: null, coverage: 'always', layers };
}
