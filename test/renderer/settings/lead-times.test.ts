import { describe, expect, test } from 'vitest';
import { leadTimeChoices, withLeadTime } from '../../../renderer/settings/lead-times.ts';

describe('the times at which a shift can be announced', () => {
  test('are the usual ones, the longest first', () => {
    expect(leadTimeChoices([])).toEqual([4320, 1440, 60, 15, 5]);
  });

  test('and what somebody wrote into the settings', () => {
    expect(leadTimeChoices([90, 15])).toEqual([4320, 1440, 90, 60, 15, 5]);
  });

  test.each([
    [[1440, 15], 60, true, [1440, 60, 15]],
    [[1440, 15], 15, true, [1440, 15]],
    [[1440, 15], 15, false, [1440]],
    [[15], 15, false, []],
  ] as const)('%j with %i %s are %j', (chosen, minutes, isChosen, changed) => {
    expect(withLeadTime(chosen, minutes, isChosen)).toEqual(changed);
  });
});
