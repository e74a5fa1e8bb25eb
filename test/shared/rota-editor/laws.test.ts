import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../../../shared/rota/index.ts';
import { draftOf, planRotaEdit, type RotaDraft } from '../../../shared/rota-editor/index.ts';
import { DAY, instant } from '../../../shared/time/index.ts';
import type { RotaCase } from '../rota/cases.ts';
import { randomRota, randomRotaWithSwaps, runs } from '../rota/random-rotas.ts';
import { fromWhen, someEdits } from './random-edits.ts';
import { bookOf, edited, given, planIn, type Texts, textsOf } from './written-book.ts';

/** A rota, an edit of it, and when it is made. */
function randomEdit(rotas: fc.Arbitrary<RotaCase>) {
  return rotas.chain((rota) => {
    const middle = Date.parse(rota.from);
    return fc.record({
      texts: fc.constant(textsOf(rota)),
      draft: someEdits.map((edit) => edit(draftIn(textsOf(rota)))),
      now: fc.integer({ min: -2 * 1440, max: 5 * 1440 }).map((far) => middle + far * 60_000 + 17_000),
      from: fromWhen(middle),
    });
  });
}

function draftIn(texts: Texts): RotaDraft {
  const rota = bookOf(texts).rotas.get('case');
  if (!rota) throw new Error('no rota');
  return draftOf(rota);
}

const allRotas = fc.oneof(randomRota(), randomRotaWithSwaps());

describe('an edit from a moment on', () => {
  test('leaves the past the same schedule', () => {
    fc.assert(
      fc.property(randomEdit(allRotas), ({ texts, draft, now, from }) => {
        const base = draftIn(texts);
        const book = bookOf(texts);
        const plan = planRotaEdit(
          { kind: 'rota.save', rota: 'case', base, draft, from },
          { book, now: instant(now), me: null },
        );
        if (!plan.ok) return;
        const after = edited(texts, given(plan).changes);
        const until = instant(from.kind === 'at' ? from.at : now);
        const since = instant(until - 60 * DAY);
        expect(scheduleOf(planIn(after, 'case'), since, until), after['rotas/case.yaml']).toEqual(
          scheduleOf(planIn(texts, 'case'), since, until),
        );
      }),
      runs(600),
    );
  });
});
