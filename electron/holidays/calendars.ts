import Holidays from 'date-holidays';

/** Whether date-holidays has a calendar of that name: a country (`PL`), a state (`DE-BY`) or a region of one. */
export function isCalendar(name: string): boolean {
  const [country, state, region, ...rest] = name.split('-');
  if (!country || rest.length > 0) return false;
  const holidays = new Holidays();
  if (!has(holidays.getCountries(), country)) return false;
  if (state === undefined) return true;
  if (!has(holidays.getStates(country), state)) return false;
  return region === undefined || has(holidays.getRegions(country, state), region);
}

function has(names: object | undefined, name: string): boolean {
  return names !== undefined && names !== null && Object.hasOwn(names, name);
}
