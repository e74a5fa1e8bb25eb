import { type Book, namesOf } from '../../book/index.ts';
import { type LayerPlan, namedFor, type RotaPlan, turnInterval } from '../../rota/index.ts';
import { DAY, type Instant, timeWords } from '../../time/index.ts';
import { sameValue } from '../same-items.ts';
import type { LayersFromWhen, RotaSide } from './layers-from-when.ts';
import type { When } from './moment.ts';
import { type LayerOutcome, nameOfLayer } from './pieces.ts';

/** An edit of a rota, worked out. */
export interface WorkedOut {
  readonly book: Book;
  readonly before: RotaSide;
  /** As the file will say it. */
  readonly written: RotaPlan;
  /** Undefined where the past is corrected as well. */
  readonly effect: LayersFromWhen | undefined;
  readonly when: When | undefined;
  readonly now: Instant;
}

/** What an edit leaves otherwise than somebody might expect, a sentence each. */
export function notesOf(edit: WorkedOut): string[] {
  return [...momentNotes(edit), ...layerNotes(edit), ...zoneNotes(edit)];
}

function momentNotes({ when, now, written, effect }: WorkedOut): string[] {
  const isUsed = effect && [...effect.outcomes.values()].some(({ change }) => change);
  if (!isUsed || !when || when.limit >= now) return [];
  return [`Since ${timeWords(written.zone, '24h').dated(when.limit)} the past reads otherwise than it was lived.`];
}

function layerNotes({ book, before, written, effect }: WorkedOut): string[] {
  const notes: string[] = [];
  for (const [id, outcome] of effect?.outcomes ?? []) {
    const old = before.plan.layers.find(({ layer }) => layer.id === id);
    const name = nameOf(id, before, outcome);
    const goesOn = (effect?.goesOnAs.get(id) ?? []).flatMap(
      (piece) => written.layers.find(({ layer }) => layer.id === piece) ?? [],
    );
    if (outcome.unseen) notes.push(`${name} ${unseen[outcome.unseen]}`);
    if (!old || !outcome.continuation) continue;
    if (outcome.continuation.cutsTurn) notes.push(...cutTurn(book, name, goesOn, outcome.continuation.at));
    const rest = goesOn.at(-1);
    if (!rest || rest.layer.id === id) continue;
    notes.push(
      ...movedTurns(book, name, old, rest, outcome.continuation.turn),
      ...movedDays(name, old, rest, outcome.continuation.turn),
    );
  }
  return notes;
}

function zoneNotes({ book, before, written, when }: WorkedOut): string[] {
  const overrides = book.overrides.get(before.plan.rota.id) ?? [];
  if (before.plan.zone.id === written.zone.id || overrides.length === 0) return [];
  return when
    ? [`The times of overrides are written anew for ${written.zone.id}: they stay at the same moments.`]
    : [`Local times of overrides are read in ${written.zone.id} now, those of the past as well.`];
}

const unseen: Readonly<Record<NonNullable<LayerOutcome['unseen']>, string>> = {
  'past-only': 'would lie in the past only, so it is left out.',
  over: 'is over by then and stays as it was.',
  'same-order':
    'goes round in the same order as before, so nothing changes. To choose who is next, set a start that is still to come.',
  'ended-early': 'cannot end in the past: it ends at this moment.',
};

function nameOf(id: string, { draft }: RotaSide, { change }: LayerOutcome): string {
  const layer = draft.layers.find((each) => each.id === id);
  return change?.name ?? (layer ? nameOfLayer(layer) : id);
}

function cutTurn(book: Book, name: string, pieces: readonly LayerPlan[], at: Instant): string[] {
  const rest = pieces.find(({ start }) => start === at);
  if (!rest) return [];
  const time = timeWords(rest.zone, '24h').fromTo(rest.start, rest.end);
  return [
    `${name}: ${namesOf(book, namedFor(rest, 0))} for the rest of the turn, ${time}. Later handovers stay on their days.`,
  ];
}

/** So many rounds are looked at: where turns move, they do it in the first. */
const ROUNDS = 3;

/** Where people who stay have their turns at other times than before, as the order has become longer or shorter. */
function movedTurns(book: Book, name: string, old: LayerPlan, rest: LayerPlan, turn: number): string[] {
  const [count, now] = [old.layer.turns.length, rest.layer.turns.length];
  if (count === now || (!sameValue(old.layer.every, rest.layer.every) && old.layer.every.length === 1)) return [];
  const staying = new Set(old.layer.turns.flat().filter((person) => rest.layer.turns.flat().includes(person)));
  const people = (plan: LayerPlan, number: number) =>
    namedFor(plan, number)
      .filter((person) => staying.has(person))
      .sort();
  for (let ahead = 0; ahead < ROUNDS * Math.max(count, now); ahead++) {
    if (sameValue(people(old, turn + ahead), people(rest, ahead))) continue;
    const from = timeWords(rest.zone, '24h').dated(turnInterval(rest, ahead).start);
    const who = namesOf(book, [...staying]);
    const round = `a round has ${now === 1 ? '1 turn' : `${now} turns`} instead of ${count}`;
    return [`${name}: the turns of ${who} stay where they are until ${from}; from then on ${round}.`];
  }
  return [];
}

/** Months that are counted from another day: a short one clips the day for good where a layer begins on its last. */
function movedDays(name: string, old: LayerPlan, rest: LayerPlan, turn: number): string[] {
  const sameLengths =
    sameValue(old.rotation.cycle, rest.rotation.cycle) && old.layer.start % DAY === rest.layer.start % DAY;
  if (old.rotation.cycle.months === 0 || !sameLengths || old.zone.id !== rest.zone.id) return [];
  for (let ahead = 0; ahead < ROUNDS * 12; ahead++) {
    const [asBefore, now] = [turnInterval(old, turn + ahead).start, turnInterval(rest, ahead).start];
    if (asBefore === now || now >= rest.end) continue;
    const words = timeWords(rest.zone, '24h');
    return [
      `${name}: months are counted from the new start, so the handover of ${words.dated(asBefore)} is on ${words.dated(now)}.`,
    ];
  }
  return [];
}
