import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRotaFile } from '../../../shared/format/index.ts';
import { gapsOf, planRota, scheduleOf } from '../../../shared/rota/index.ts';
import {
  draftProblems,
  type RotaTemplate,
  recordOf,
  rotaDraftWith,
  rotaTemplates,
} from '../../../shared/rota-editor/index.ts';
import { DAY, instant, zoneOf } from '../../../shared/time/index.ts';
import { runs } from '../rota/random-rotas.ts';

const everybody = ['ada', 'ben', 'cho', 'dee', 'eli', 'fay'];
const zones = [
  'Europe/Warsaw',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Antarctica/Troll',
  'America/Santiago',
  'UTC',
] as const;

function templateNamed(id: string): RotaTemplate {
  const template = rotaTemplates.find((each) => each.id === id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
}

function planOf(draft: ReturnType<typeof rotaDraftWith>, zone: string) {
  const { value, issues } = parseRotaFile('new', recordOf(draft));
  if (!value) throw new Error(JSON.stringify(issues));
  return planRota({ rota: value, overrides: [], membership: new Map(), bookZone: zoneOf(zone) });
}

describe.each(rotaTemplates)('the template $name', (template) => {
  test('leaves no gap over two years, clock changes included, wherever and whenever it begins', () => {
    const options = fc.record({
      timeZone: fc.constantFrom(...zones),
      places: fc.tuple(...template.groups.map(() => fc.constantFrom(...zones))),
      start: fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat({ max: 95 }))
        .map(
          ([month, day, quarter]) =>
            `2026-${two(month)}-${two(day)}T${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`,
        ),
    });
    fc.assert(
      fc.property(options, ({ timeZone, places, start }) => {
        const groups = places.map((place, index) => ({
          people: everybody.slice(index * 2, index * 2 + 2),
          ...(template.zoned ? { timeZone: place } : {}),
        }));
        const draft = rotaDraftWith('New', timeZone, template.layersOf({ start, timeZone, groups }));
        const plan = planOf(draft, 'UTC');
        const from = plan.beginning;
        expect(gapsOf(plan, instant(from), instant(from + 731 * DAY))).toEqual([]);
      }),
      runs(25),
    );
  });

  test('has nothing wrong with it, and shares one group’s people where others have none', () => {
    const layers = template.layersOf({
      start: '2026-11-30T09:00',
      timeZone: 'Europe/Warsaw',
      groups: [{ people: everybody }],
    });
    const context = { rota: 'new', people: new Set(everybody), rotas: new Set<string>() };
    expect(draftProblems(rotaDraftWith('New', null, layers), context)).toEqual([]);
    expect(template.sentence).toMatch(/\.$/);
  });
});

test('nobody has two parts of the work at once where one group shares all of them', () => {
  for (const id of ['day-and-night', 'business-hours']) {
    const layers = templateNamed(id).layersOf({
      start: '2026-11-30T09:00',
      timeZone: 'UTC',
      groups: [{ people: everybody }],
    });
    expect(new Set(layers.map(({ turns }) => turns[0]?.[0])).size).toBe(layers.length);
  }
});

test('follow the sun hands over at the working days of both places, whatever the season', () => {
  const layers = templateNamed('follow-the-sun-2').layersOf({
    start: '2026-11-30T06:00',
    timeZone: 'Europe/Warsaw',
    groups: [
      { people: ['ada'], timeZone: 'Europe/Warsaw' },
      { people: ['ben'], timeZone: 'America/New_York' },
    ],
  });
  expect(layers).toMatchObject([
    { id: 'warsaw', name: 'Warsaw', start: '2026-11-30T06:00', hours: [{ days: null, from: '06:00', to: '18:00' }] },
    // For some weeks a year New York is five hours behind only: its hours reach one further.
    {
      id: 'new-york',
      name: 'New York',
      start: '2026-11-30T12:00',
      hours: [{ days: null, from: '12:00', to: '01:00' }],
    },
  ]);
});

test('4 + 3 days give everybody both kinds in turn, also where the number of people is even', () => {
  const layers = templateNamed('four-and-three').layersOf({
    start: '2026-11-30T09:00',
    timeZone: 'UTC',
    groups: [{ people: ['ada', 'ben', 'cho', 'dee'] }],
  });
  const start = Date.UTC(2026, 10, 30, 9);
  const lengths = Map.groupBy(
    scheduleOf(planOf(rotaDraftWith('New', 'UTC', layers), 'UTC'), instant(start), instant(start + 28 * DAY)),
    ({ people }) => people.join(),
  );
  expect([...lengths].map(([person, shifts]) => [person, shifts.map(({ start, end }) => (end - start) / DAY)])).toEqual(
    [
      ['ada', [4, 3]],
      ['ben', [3, 4]],
      ['cho', [4, 3]],
      ['dee', [3, 4]],
    ],
  );
});

function two(value: number): string {
  return String(value).padStart(2, '0');
}
