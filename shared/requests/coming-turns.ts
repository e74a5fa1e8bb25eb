import { namedFor, type RotaPlan, turnExists, turnInterval, turnRunningAt } from '../rota/index.ts';
import { type Instant, instant, WEEK } from '../time/index.ts';
import { wholeDuty } from './open-request.ts';
import type { ComingTurns } from './schema.ts';

/** So far ahead people agree on swaps. */
const AHEAD = 26 * WEEK;
/** Of a layer of short turns nobody looks through more. */
const MOST = 200;

/** The turns of a rota that are not over and have duty, each with everybody who holds it; by start. */
export function comingTurnsOf(plan: RotaPlan, now: Instant): ComingTurns {
  const until = instant(now + AHEAD);
  return plan.layers
    .flatMap((layer) => {
      const { id, name } = layer.layer;
      const turns: ComingTurns = [];
      for (let turn = Math.max(0, turnRunningAt(layer, now)); turnExists(layer, turn); turn++) {
        if (turnInterval(layer, turn).start >= until || turns.length >= MOST) break;
        for (const person of namedFor(layer, turn)) {
          const duty = wholeDuty(plan, { layer: id, turn, person });
          if (duty && duty.end > now) turns.push({ layer: { id, name: name ?? id }, turn, person, ...duty });
        }
      }
      return turns;
    })
    .sort((a, b) => a.start - b.start || (a.person < b.person ? -1 : 1));
}
