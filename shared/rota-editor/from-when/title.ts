import { dateOf, type Instant, type TimeWords, timeWords, toWall } from '../../time/index.ts';
import { sameValue } from '../same-items.ts';
import type { RotaDraft } from '../schema.ts';
import type { RotaSide } from './layers-from-when.ts';
import { type LayerChange, type LayerOutcome, nameOfLayer } from './pieces.ts';

/**
 * What a saved rota is called among the edits: `Payments primary: Weekly from Mon 30 Nov 09:00`. Times are told on the
 * rota's clock. Without outcomes the past was corrected as well. `isChanged`: something is written at all.
 */
export function titleOf(
  before: RotaSide,
  after: RotaSide,
  outcomes: ReadonlyMap<string, LayerOutcome> | undefined,
  now: Instant,
  isChanged: boolean,
): string {
  const words = timeWords(after.plan.zone, '24h', dateOf(toWall(after.plan.zone, now)).year);
  const layers = outcomes
    ? layersInWords(
        [...outcomes.values()].flatMap(({ change }) => change ?? []),
        words,
      )
    : correctedInWords(before.draft, after.draft);
  const all = [
    ...layers,
    ...(outcomes ? renamedInWords(before.draft, after.draft) : []),
    ...keysInWords(before.draft, after.draft),
  ];
  const otherwise = isChanged ? 'layers put in order' : 'nothing changes';
  return `${before.draft.name}: ${all.length > 0 ? all.join(', ') : otherwise}`;
}

function layersInWords(changes: readonly LayerChange[], words: TimeWords): string[] {
  const byTime = Map.groupBy(changes, (change) => phraseOf(change, words));
  return [...byTime].map(([phrase, layers]) => `${listed(layers.map(({ name }) => name))} ${phrase}`);
}

function phraseOf({ kind, at }: LayerChange, words: TimeWords): string {
  if (at === undefined) return kind === 'ends' ? 'without an end' : 'taken out';
  return `${kind === 'ends' ? 'until' : 'from'} ${words.dated(at)}`;
}

function renamedInWords(before: RotaDraft, after: RotaDraft): string[] {
  return after.layers.flatMap((layer) => {
    const old = before.layers.find(({ id }) => id === layer.id);
    return old && old.name !== layer.name ? [`${nameOfLayer(old)} now called ${nameOfLayer(layer)}`] : [];
  });
}

function correctedInWords(before: RotaDraft, after: RotaDraft): string[] {
  const ids = new Set([...before.layers, ...after.layers].map(({ id }) => id));
  const changed = [...ids].flatMap((id) => {
    const [old, now] = [before, after].map(({ layers }) => layers.find((layer) => layer.id === id));
    const layer = now ?? old;
    return sameValue(old, now) || !layer ? [] : [nameOfLayer(layer)];
  });
  const order = ({ layers }: RotaDraft) => layers.map(({ id }) => id);
  const all = changed.length > 0 || sameValue(order(before), order(after)) ? changed : ['order of layers'];
  return all.length > 0 ? [`${listed(all)}, the past included`] : [];
}

const keyNames = {
  timeZone: 'time zone',
  role: 'role',
  next: 'whom to call next',
  after: 'when to call the next',
  coverage: 'coverage',
} as const;

function keysInWords(before: RotaDraft, after: RotaDraft): string[] {
  const renamed = before.name === after.name ? [] : [`now called ${after.name}`];
  const keys = Object.entries(keyNames).flatMap(([key, name]) =>
    sameValue(Reflect.get(before, key), Reflect.get(after, key)) ? [] : [name],
  );
  return [...renamed, ...keys];
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
