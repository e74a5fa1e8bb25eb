import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Segment, scheduleOf } from '../../../shared/rota/index.ts';
import {
  draftOf,
  type EffectFrom,
  type LayerDraft,
  planRotaEdit,
  type RotaDraft,
} from '../../../shared/rota-editor/index.ts';
import { DAY, type Instant, instant } from '../../../shared/time/index.ts';
import type { RotaCase } from '../rota/cases.ts';
import { people, randomRota, randomRotaWithSwaps, runs } from '../rota/random-rotas.ts';
import { fromWhen, someEdits } from './random-edits.ts';
import { bookOf, edited, given, planIn, type Texts, textsOf } from './written-book.ts';

interface RandomEdit {
  readonly texts: Texts;
  readonly draft: RotaDraft;
  readonly now: Instant;
  readonly from: EffectFrom;
}

/** A rota, an edit of it, and when it is made. */
function randomEdit(
  rotas: fc.Arbitrary<RotaCase>,
  edits: fc.Arbitrary<(draft: RotaDraft) => RotaDraft> = someEdits,
): fc.Arbitrary<RandomEdit> {
  return rotas.chain((rota) => {
    const texts = textsOf(rota);
    const middle = Date.parse(rota.from);
    return fc.record({
      texts: fc.constant(texts),
      draft: edits.map((edit) => edit(draftIn(texts))),
      now: fc.integer({ min: -2 * 1440, max: 5 * 1440 }).map((far) => instant(middle + far * 60_000 + 17_000)),
      from: fromWhen(middle),
    });
  });
}

function draftIn(texts: Texts): RotaDraft {
  const rota = bookOf(texts).rotas.get('case');
  if (!rota) throw new Error('no rota');
  return draftOf(rota);
}

/** The texts after an edit; undefined where it is refused. */
function saved({ texts, draft, now, from }: RandomEdit): Texts | undefined {
  const base = draftIn(texts);
  const plan = planRotaEdit(
    { kind: 'rota.save', rota: 'case', base, draft, from },
    { book: bookOf(texts), now, me: null },
  );
  return plan.ok ? edited(texts, given(plan).changes) : undefined;
}

function schedule(texts: Texts, start: number, end: number) {
  return scheduleOf(planIn(texts, 'case'), instant(start), instant(end));
}

/** The first full minute that an edit may change. */
function momentOf({ from, now }: RandomEdit): number {
  return Math.ceil((from.kind === 'at' ? from.at : now) / 60_000) * 60_000;
}

const allRotas = fc.oneof(randomRota(), randomRotaWithSwaps());
const uneventful = randomRota({ overrides: 0 }).map((rota) => ({ ...rota, people: [...people] }));

describe('an edit from a moment on', () => {
  test('leaves the past the same schedule, whatever is edited', () => {
    fc.assert(
      fc.property(randomEdit(allRotas), (edit) => {
        const after = saved(edit);
        if (!after) return;
        const until = momentOf(edit);
        expect(schedule(after, until - 60 * DAY, until), after['rotas/case.yaml']).toEqual(
          schedule(edit.texts, until - 60 * DAY, until),
        );
      }),
      runs(80),
    );
  });

  test('changes no byte where nothing was changed', () => {
    fc.assert(
      fc.property(
        randomEdit(
          allRotas,
          fc.constant((draft) => draft),
        ),
        (edit) => {
          expect(saved(edit)).toEqual(edit.texts);
        },
      ),
      runs(50),
    );
  });

  test('that is no change of turns counts at once, as if it had always been so', () => {
    const steady: fc.Arbitrary<(draft: RotaDraft) => RotaDraft> = fc
      .tuple(
        fc.nat({ max: 2 }),
        fc.constantFrom<Partial<LayerDraft>>(
          { hours: null },
          { hours: [{ days: null, from: '09:00', to: '17:00' }] },
          { hours: [{ days: ['sat', 'sun'], from: '00:00', to: '00:00' }] },
          { priority: 3 },
          { priority: -1 },
          { end: null },
          { name: 'Days' },
        ),
      )
      .map(([place, change]) => (draft) => ({
        ...draft,
        layers: draft.layers.map((layer, index) =>
          index === place % draft.layers.length ? { ...layer, ...change } : layer,
        ),
      }));
    fc.assert(
      fc.property(randomEdit(uneventful, steady), (random) => {
        const edit = { ...random, from: { kind: 'now' } as const };
        const counts = edit.draft.layers.some(
          ({ advance, every }) => advance === 'on-duty' || every.some((length) => length.includes('month')),
        );
        // Whoever is counted by duty is counted anew where the hours change, and a short month clips the day.
        fc.pre(!counts);
        const from = momentOf(edit);
        const [after, always] = [saved(edit), saved({ ...edit, from: { kind: 'always' } })];
        if (!after || !always) throw new Error('refused');
        expect(schedule(after, from + DAY / 12, from + 40 * DAY), after['rotas/case.yaml']).toEqual(
          schedule(always, from + DAY / 12, from + 40 * DAY),
        );
      }),
      runs(80),
    );
  });

  test('that adds or takes away the last of an order shows first where that one’s turn is', () => {
    // Months that are counted from another day may clip it otherwise, and with hours a turn may be seen by nobody.
    const oneLayer = randomRota({ layers: 1, overrides: 0, lengths: 'days' })
      .filter(({ rota }) => !/month|hours/.test(JSON.stringify(rota)))
      .map(withTeam);
    const lastChanged = fc.boolean().map(
      (adds) =>
        (draft: RotaDraft): RotaDraft => ({
          ...draft,
          layers: draft.layers.map((layer) => ({
            ...layer,
            turns: adds ? [...layer.turns, ['dee']] : layer.turns.slice(0, Math.max(1, layer.turns.length - 1)),
          })),
        }),
    );
    fc.assert(
      fc.property(randomEdit(oneLayer, lastChanged), (edit) => {
        const after = saved(edit);
        if (!after) throw new Error('refused');
        const from = momentOf(edit);
        const [was, is] = [edit.texts, after].map((texts) => schedule(texts, from, from + 400 * DAY));
        const first = firstDifference(was ?? [], is ?? []);
        if (!first) return;
        const gone = draftIn(edit.texts).layers[0]?.turns.at(-1)?.toSorted();
        const isFirstTurn = first.is.includes('dee') || JSON.stringify(first.was) === JSON.stringify(gone);
        expect(isFirstTurn, `${JSON.stringify(first)} ${after['rotas/case.yaml']}`).toBe(true);
      }),
      runs(80),
    );
  });

  test('leaves swaps that hold with the same people at the same moments', () => {
    const orders: fc.Arbitrary<(draft: RotaDraft) => RotaDraft> = fc
      .tuple(fc.nat({ max: 2 }), fc.constantFrom(...people), fc.nat({ max: 3 }))
      .map(([place, person, at]) => (draft) => ({
        ...draft,
        layers: draft.layers.map((layer, index) =>
          index === place % draft.layers.length ? { ...layer, turns: layer.turns.toSpliced(at, 0, [person]) } : layer,
        ),
      }));
    let held = 0;
    fc.assert(
      fc.property(randomEdit(randomRotaWithSwaps().map(withTeam), orders), (random) => {
        const edit = { ...random, from: { kind: 'next-handover' } as const };
        const after = saved(edit);
        if (!after) throw new Error('refused');
        const now = new Map(planIn(after, 'case').effects.map((effect) => [effect.override.id, effect]));
        for (const { override, parts } of planIn(edit.texts, 'case').effects) {
          const other = now.get(override.id);
          if (override.kind !== 'swap' || parts.length === 0) continue;
          if (other?.override.kind !== 'swap' || other.parts.length === 0) continue;
          held++;
          const times = (list: typeof parts) => list.map(({ start, end, puts }) => ({ start, end, puts }));
          expect(times(other.parts), after['rotas/case.yaml']).toEqual(times(parts));
        }
      }),
      runs(80),
    );
    expect(held).toBeGreaterThan(20);
  });
});

/** Everybody is in the team, and one who is in no turn yet. */
function withTeam(rota: RotaCase): RotaCase {
  return { ...rota, people: [...people, 'dee'] };
}

function firstDifference(before: readonly Segment[], after: readonly Segment[]) {
  const times = [...new Set([...before, ...after].map(({ start }) => start))].sort((a, b) => a - b);
  const at = (segments: readonly Segment[], time: number) =>
    segments.find(({ start, end }) => start <= time && time < end)?.people ?? [];
  return times
    .map((time) => ({ time, was: at(before, time), is: at(after, time) }))
    .find(({ was, is }) => was.join() !== is.join());
}
