import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { isCalendar } from '../../../electron/holiday-calendars/index.ts';

const library = new Holidays();
const keysOf = (names: object | undefined | null) => Object.keys(names ?? {}).sort();
const countries = keysOf(library.getCountries());

/** A hyphen in the name of a state cannot be told from one before a region. */
const statesOf = (country: string) => keysOf(library.getStates(country)).filter((state) => !state.includes('-'));

/** The states and regions of a country, as a calendar's name goes on behind it. */
function partsOf(country: string): string[] {
  return statesOf(country).flatMap((state) => [
    state,
    ...keysOf(library.getRegions(country, state)).map((region) => `${state}-${region}`),
  ]);
}

test('the names are those of the library, which `vitest run -u` writes anew after an update', async () => {
  const names = Object.fromEntries(countries.map((country) => [country, partsOf(country).join(' ')]));
  await expect(`${JSON.stringify(names, null, 2)}\n`).toMatchFileSnapshot(
    '../../../electron/holiday-calendars/calendar-names.json',
  );
});

test('each of them is known', () => {
  const all = countries.flatMap((country) => [country, ...partsOf(country).map((part) => `${country}-${part}`)]);
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter((name) => !isCalendar(name))).toEqual([]);
});

test.each(['', 'XX', 'pl', 'PL-', 'DE-XX', 'DE-BY-XX', 'DE-BY-A-B', 'constructor', 'PL ', 'DE BY', '-BY'])(
  '"%s" is none',
  (name) => {
    expect(isCalendar(name)).toBe(false);
  },
);
