import names from './calendar-names.json' with { type: 'json' };

/** The states of a country, and the regions of each, with a space between; by country. */
const parts: Readonly<Record<string, string>> = names;

/** Whether date-holidays has a calendar of that name: a country (`PL`), a state (`DE-BY`) or a region of one (`DE-BY-A`). */
export function isCalendar(name: string): boolean {
  const [country = '', ...rest] = name.split('-');
  const known = Object.hasOwn(parts, country) ? parts[country]?.split(' ') : undefined;
  if (!known || rest.length === 0) return known !== undefined;
  const part = rest.join('-');
  return part !== '' && known.includes(part);
}
