import { describe, expect, test } from 'vitest';
import { layerScheduleOf, scheduleOf } from '../../../shared/rota/index.ts';
import { at, planOf, rotaCases, written } from './cases.ts';

describe('the rules of the rota', () => {
  test.each(rotaCases)('$name', (rotaCase) => {
    const plan = planOf(rotaCase);
    const [from, to] = [at(rotaCase.from), at(rotaCase.to)];
    const segments = rotaCase.layer ? layerScheduleOf(plan, rotaCase.layer, from, to) : scheduleOf(plan, from, to);
    expect(segments?.map(written)).toEqual(rotaCase.expected);
  });
});
