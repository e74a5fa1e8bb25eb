import type { Day } from './days.ts';
import type { GeneratedLayer } from './layers.ts';

/** The turn that is running at noon of a day, on the wall clock; undefined before the layer's start. */
export function turnAtNoon(layer: GeneratedLayer, day: Day): number | undefined {
  const hours = (day - layer.startDay) * 24 + 12 - layer.startHour;
  if (hours < 0) return undefined;
  if (layer.cycle === 'month') return monthsBetween(layer.startDay, day);
  const whole = layer.cycle.reduce((sum, length) => sum + length, 0);
  const cycles = Math.floor(hours / whole);
  let left = hours - cycles * whole;
  let turn = cycles * layer.cycle.length;
  for (const length of layer.cycle) {
    if (left < length) break;
    left -= length;
    turn++;
  }
  return turn;
}

/** Who is named for a turn of a layer that always advances. */
export function peopleOfTurn(layer: GeneratedLayer, turn: number): readonly string[] {
  return layer.turns[turn % layer.turns.length] ?? [];
}

function monthsBetween(start: Day, day: Day): number {
  const from = new Date(start * 86_400_000);
  const to = new Date(day * 86_400_000);
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const lastOfMonth = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  return to.getUTCDate() >= Math.min(from.getUTCDate(), lastOfMonth) ? months : months - 1;
}
