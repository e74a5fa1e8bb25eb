import { type Day, writeDay } from './days.ts';
import { namesOf } from './names.ts';
import type { Random } from './random.ts';
import { yamlFile } from './yaml.ts';

export interface Region {
  readonly timeZone: string;
  readonly holidays: string;
  readonly dialing: string;
}

export interface GeneratedPerson {
  readonly id: string;
  readonly region: Region;
  /** Has left before the book begins, so no rota may name them. */
  readonly left: boolean;
  /** The text of their file. */
  readonly file: string;
}

/** A team, sorted by region; at least the first person is still there. */
export function peopleOf(count: number, from: Day, random: Random): GeneratedPerson[] {
  const names = namesOf(count, random);
  const placed = names
    .map((name) => ({ ...name, region: random.pick(regions) }))
    .sort((a, b) => regions.indexOf(a.region) - regions.indexOf(b.region));
  return placed.map(({ id, full, region }, index) => {
    const left = index > 0 && random.chance(0.03);
    const joined = random.chance(0.4) || left ? from - random.whole(200, 2500) : undefined;
    const until = left ? from - random.whole(1, 150) : random.chance(0.05) ? from + random.whole(800, 1500) : undefined;
    const file = yamlFile({
      name: full,
      email: random.chance(0.95) ? `${id}@example.org` : undefined,
      phone: random.chance(0.9) ? `${region.dialing} 555 ${String(1000 + index).padStart(4, '0')}` : undefined,
      timeZone: region.timeZone,
      holidays: region.holidays,
      roles: rolesOf(index, random),
      from: joined === undefined ? undefined : writeDay(joined),
      until: until === undefined ? undefined : writeDay(until),
      skills: random.some(skills, random.whole(1, 4)),
      timeOff: timeOffOf(from, random),
    });
    return { id, region, left, file };
  });
}

function rolesOf(index: number, random: Random): string[] {
  if (index % 12 === 0) return ['engineer', 'lead'];
  return random.chance(0.2) ? ['supporter'] : ['engineer'];
}

function timeOffOf(from: Day, random: Random) {
  const absences = Array.from({ length: random.whole(0, 4) }, () => {
    const first = from + random.whole(7, 350);
    const { kind, note, days } = random.pick(absenceKinds);
    const last = first + random.whole(0, days - 1);
    return { first, entry: { from: writeDay(first), to: writeDay(last), kind, ...(note ? { note } : {}) } };
  });
  if (absences.length === 0) return undefined;
  return { items: absences.sort((a, b) => a.first - b.first).map(({ entry }) => entry) };
}

const absenceKinds = [
  { kind: 'leave', note: '', days: 14 },
  { kind: 'leave', note: 'Summer', days: 20 },
  { kind: 'leave', note: 'Long weekend', days: 4 },
  { kind: 'training', note: 'Conference', days: 3 },
  { kind: 'sick', note: '', days: 5 },
] as const;

const regions = [
  { timeZone: 'Europe/Warsaw', holidays: 'PL', dialing: '+48' },
  { timeZone: 'Europe/Berlin', holidays: 'DE-BY', dialing: '+49' },
  { timeZone: 'Europe/London', holidays: 'GB-ENG', dialing: '+44' },
  { timeZone: 'Europe/Madrid', holidays: 'ES-MD', dialing: '+34' },
  { timeZone: 'America/New_York', holidays: 'US', dialing: '+1' },
  { timeZone: 'America/Chicago', holidays: 'US-IL', dialing: '+1' },
  { timeZone: 'America/Sao_Paulo', holidays: 'BR', dialing: '+55' },
  { timeZone: 'Asia/Tokyo', holidays: 'JP', dialing: '+81' },
  { timeZone: 'Australia/Sydney', holidays: 'AU-NSW', dialing: '+61' },
] as const satisfies readonly Region[];

const skills = [
  'aws',
  'azure',
  'go',
  'identity',
  'java',
  'kafka',
  'kubernetes',
  'linux',
  'networking',
  'observability',
  'payments',
  'postgres',
  'python',
  'storage',
  'terraform',
  'windows',
] as const;
