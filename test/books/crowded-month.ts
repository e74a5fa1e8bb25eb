const TEAM = 200;
const OVERRIDES = 500;
const HOUR = 3_600_000;
const FIRST = Date.UTC(2026, 2, 1);

function personId(number: number): string {
  return `p${String(number % TEAM).padStart(3, '0')}`;
}

/**
 * A team of 200 who take a day each in one rota, and 500 overrides of it in March 2026: covers, adds, removes and sets
 * from two hours to two days long, up to a dozen and more at once.
 */
export function crowdedMonth(): Readonly<Record<string, string>> {
  const team = Array.from({ length: TEAM }, (_, number) => number);
  return Object.fromEntries([
    ['watchbill.yaml', 'format: 1\nname: Crowd\ntimeZone: Europe/Warsaw\nholidays: PL\n'],
    ...team.map((number) => [`people/${personId(number)}.yaml`, `name: ${nameOf(number)}\n`] as const),
    ['rotas/crowd.yaml', rota('Crowd, primary', team)],
    ['rotas/second.yaml', rota('Crowd, secondary', team.toReversed())],
    ...Array.from({ length: OVERRIDES }, (_, index) => override(index)),
  ]);
}

function nameOf(number: number): string {
  const first = ['Ada', 'Ben', 'Cho', 'Dara', 'Eli', 'Femi', 'Gwen', 'Hugo', 'Ines', 'Jonas'][number % 10];
  return `${first} Wałęsa-${String(number).padStart(3, '0')}`;
}

function rota(name: string, team: readonly number[]): string {
  return `name: ${name}
layers:
  - id: daily
    start: 2026-01-05T09:00
    every: 1 day
    turns: [${team.map(personId).join(', ')}]
`;
}

/** By a rule, not by chance: the same book each time. */
function override(index: number): readonly [string, string] {
  const start = FIRST + Math.floor((index * 31 * 24) / OVERRIDES) * HOUR;
  const end = start + (2 + ((index * 7) % 23) + (index % 25 === 0 ? 24 : 0)) * HOUR;
  // Whoever has the turn of that day, counted from the first of the rota.
  const onCall = Math.floor((start - Date.UTC(2026, 0, 5, 8)) / (24 * HOUR));
  const other = personId(onCall + 50 + index);
  const what = [
    `kind: cover\nperson: ${personId(onCall)}\nby: ${other}`,
    `kind: add\nby: ${other}`,
    `kind: cover\nperson: ${personId(onCall)}\nby: ${other}`,
    `kind: cover\nperson: ${personId(onCall)}\nby: ${other}`,
    index % 2 === 0 ? `kind: remove\nperson: ${personId(onCall)}` : `kind: set\npeople: [${other}]`,
  ][index % 5];
  const times = `from: ${new Date(start).toISOString().slice(0, 16)}\nto: ${new Date(end).toISOString().slice(0, 16)}`;
  return [`rotas/crowd/${times.slice(6, 16)}-${index}.yaml`, `${what}\n${times}\nreason: Number ${index}\n`];
}
