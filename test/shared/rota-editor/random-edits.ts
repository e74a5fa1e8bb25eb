import fc from 'fast-check';
import type { EffectFrom, LayerDraft, RotaDraft } from '../../../shared/rota-editor/index.ts';
import { DAY, formatLocal, MINUTE, parseLocal, wallTime } from '../../../shared/time/index.ts';
import { people } from '../rota/random-rotas.ts';

/** Edits of a rota at random, as somebody makes them in the editor. */

type Edit = (draft: RotaDraft) => RotaDraft;

const place = fc.nat({ max: 5 });
const person = fc.constantFrom(...people);
const zone = fc.constantFrom('Europe/Warsaw', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC');
const hours = fc.constantFrom<LayerDraft['hours']>(
  null,
  [{ days: null, from: '09:00', to: '17:00' }],
  [{ days: ['mon', 'tue', 'wed'], from: '22:00', to: '02:30' }],
  [{ days: ['sat', 'sun'], from: '00:00', to: '00:00' }],
);
const every = fc.constantFrom<string[]>(
  ['1 day'],
  ['1 week'],
  ['12 hours'],
  ['4 days', '3 days'],
  ['1 month'],
  ['3 days'],
);
const minutes = fc.constantFrom(-10_080, -1440, -60, -15, 15, 60, 1440, 10_080, 40_000);

function layerAt(draft: RotaDraft, index: number, change: (layer: LayerDraft) => LayerDraft): RotaDraft {
  const own = index % Math.max(draft.layers.length, 1);
  return { ...draft, layers: draft.layers.map((layer, at) => (at === own ? change(layer) : layer)) };
}

function moved(local: string, by: number): string {
  const wall = parseLocal(local);
  if (wall === undefined) throw new Error(local);
  return formatLocal(wallTime(wall + by * MINUTE));
}

function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index % Math.max(list.length, 1));
}

function exchanged<T>(list: readonly T[], a: number, b: number): T[] {
  const result = [...list];
  const [first, second] = [a % list.length, b % list.length];
  const [left, right] = [result[first], result[second]];
  if (left !== undefined && right !== undefined) [result[first], result[second]] = [right, left];
  return result;
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, person, place).map(
    ([at, who, where]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) => ({
          ...layer,
          turns: layer.turns.toSpliced(where % (layer.turns.length + 1), 0, [who]),
        })),
  ),
  fc.tuple(place, place).map(
    ([at, where]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) =>
          layer.turns.length > 1 ? { ...layer, turns: without(layer.turns, where) } : layer,
        ),
  ),
  fc.tuple(place, person, place).map(
    ([at, who, where]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) => ({
          ...layer,
          turns: layer.turns.map((turn, index) => (index === where % layer.turns.length ? [who] : turn)),
        })),
  ),
  fc.tuple(place, place, place).map(
    ([at, a, b]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) => ({ ...layer, turns: exchanged(layer.turns, a, b) })),
  ),
  fc.tuple(place, hours).map(
    ([at, hours]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) => ({ ...layer, hours })),
  ),
  fc.tuple(place, every).map(
    ([at, every]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) => ({ ...layer, every })),
  ),
  fc.tuple(place, minutes).map(
    ([at, by]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) => {
          const start = moved(layer.start, by);
          return layer.end !== null && layer.end <= start ? layer : { ...layer, start };
        }),
  ),
  fc.tuple(place, fc.constantFrom(3 * DAY, 10 * DAY, 60 * DAY, 400 * DAY, null)).map(
    ([at, after]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) => ({
          ...layer,
          end: after === null ? null : moved(layer.start, after / MINUTE),
        })),
  ),
  fc.tuple(place, fc.option(zone)).map(
    ([at, timeZone]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) => ({ ...layer, timeZone })),
  ),
  fc.tuple(place, fc.option(fc.integer({ min: -1, max: 4 }))).map(
    ([at, priority]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) => ({ ...layer, priority })),
  ),
  fc.tuple(place, fc.constantFrom<LayerDraft['advance']>('always', 'on-duty')).map(
    ([at, advance]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) => ({ ...layer, advance })),
  ),
  fc.tuple(place, fc.constantFrom('Days', null)).map(
    ([at, name]): Edit =>
      (draft) =>
        layerAt(draft, at, (layer) => ({ ...layer, name })),
  ),
  place.map(
    (at): Edit =>
      (draft) => ({ ...draft, layers: without(draft.layers, at) }),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Edit =>
      (draft) => ({ ...draft, layers: draft.layers.length > 0 ? exchanged(draft.layers, a, b) : [] }),
  ),
  fc.tuple(place, place, person, hours).map(
    ([at, from, who, hours]): Edit =>
      (draft) => {
        const like = draft.layers[from % Math.max(draft.layers.length, 1)];
        if (!like || draft.layers.some(({ id }) => id === 'fresh')) return draft;
        const fresh = { ...like, id: 'fresh', turns: [[who]], hours, priority: null };
        return { ...draft, layers: draft.layers.toSpliced(at % (draft.layers.length + 1), 0, fresh) };
      },
  ),
  fc.option(zone).map(
    (timeZone): Edit =>
      (draft) => ({ ...draft, timeZone }),
  ),
  fc.constantFrom('secondary', 'primary').map(
    (role): Edit =>
      (draft) => ({ ...draft, role: role === 'primary' ? 'primary' : 'secondary' }),
  ),
);

/** A few changes of a rota, one after the other. */
export const someEdits: fc.Arbitrary<Edit> = fc
  .array(edit, { minLength: 1, maxLength: 3 })
  .map((edits) => (draft) => edits.reduce((changed, each) => each(changed), draft));

/** From when an edit takes effect, some days around an instant in milliseconds. */
export function fromWhen(around: number): fc.Arbitrary<EffectFrom> {
  return fc.oneof(
    fc.constant({ kind: 'next-handover' } as const),
    fc.constant({ kind: 'now' } as const),
    fc.integer({ min: -3 * 1440, max: 10 * 1440 }).map((far) => ({ kind: 'at' as const, at: around + far * MINUTE })),
  );
}
