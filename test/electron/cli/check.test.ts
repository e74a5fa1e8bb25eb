import { describe, expect, test } from 'vitest';
import { type BookFiles, goodBook, temporaryBook, writeBook } from '../temporary-book.ts';
import { call } from './call.ts';

/** What the check says of the coming 60 days: `severity code file:line:column message`. */
async function findings(files: BookFiles, ...more: string[]): Promise<string[]> {
  const { folder, dataFolder } = temporaryBook({ ...goodBook, ...files });
  const { out } = await call(['check', '--book', folder, '--data', dataFolder, '--json', ...more]);
  const problems: { severity: string; code: string; file: string; line: number; column: number; message: string }[] =
    JSON.parse(out);
  return problems.map(
    ({ severity, code, file, line, column, message }) => `${severity} ${code} ${file}:${line}:${column} ${message}`,
  );
}

/** A rota with one weekly layer from Monday 2026-01-05 09:00 on. */
const weekly = (turns: string, rest = '', layer = '') =>
  `name: Other\n${rest}layers:\n  - id: weekly\n    start: 2026-01-05T09:00\n    every: 1 week\n    turns: ${turns}\n${layer}`;

describe('gaps', () => {
  test('are counted inside the coverage only', async () => {
    const days = '    hours: [{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }]\n';
    const covered = (coverage: string) =>
      findings(
        { 'rotas/other.yaml': weekly('[ada]', `role: other\ncoverage: ${coverage}\n`, days) },
        ...['--from', '2026-03-06T12:00', '--to', '2026-03-10'],
      );
    expect(await covered('none')).toEqual([]);
    expect(await covered('[{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }]')).toEqual([]);
    expect(await covered('[{ days: [mon, fri], from: "08:00", to: "17:00" }]')).toEqual([
      'warning gap rotas/other.yaml:3:1 nobody is on call in other from Mon 2026-03-09 08:00 to Mon 2026-03-09 09:00 (Europe/Warsaw): add somebody, or say in "coverage" what must be covered',
    ]);
    expect(await covered('always')).toHaveLength(2);
  });
});

describe('people on call during their time off', () => {
  test('are named with the rota, the time and the note, at the line of the time off', async () => {
    const ada = `name: Ada Nowak
timeOff:
  - { from: 2026-01-01, to: 2026-01-02 }
  - { from: 2026-03-10, to: 2026-03-15, kind: leave, note: Skiing }
`;
    expect(await findings({ 'people/ada.yaml': ada })).toEqual([]);
    expect(await findings({ 'people/ada.yaml': ada.replace('03-10', '03-08') })).toEqual([
      'warning on-call-during-time-off people/ada.yaml:4:5 Ada Nowak is on call in payments from Sun 2026-03-08 00:00 to Mon 2026-03-09 09:00 (Europe/Warsaw) during time off (Skiing): let somebody cover, or move the time off',
    ]);
  });

  test('are measured by the days of their own zone, and by local times where there are some', async () => {
    const away = (timeOff: string) =>
      findings({ 'people/ada.yaml': `name: Ada\ntimeZone: America/New_York\ntimeOff: [${timeOff}]\n` });
    expect(await away('{ from: 2026-03-04, to: 2026-03-04 }')).toEqual([
      expect.stringContaining('from Wed 2026-03-04 13:00 to Thu 2026-03-05 06:00 (Europe/Warsaw)'),
    ]);
    expect(await away('{ from: 2026-03-04T12:00, to: 2026-03-04T13:00 }')).toEqual([
      expect.stringContaining('from Wed 2026-03-04 18:00 to Wed 2026-03-04 19:00 (Europe/Warsaw)'),
    ]);
  });
});

describe('people on call in two primary rotas at once', () => {
  test('are named once for each pair, with the first time', async () => {
    expect(await findings({ 'rotas/other.yaml': weekly('[ada, ben, ben]') })).toEqual([
      'warning two-primary-rotas rotas/payments.yaml:2:1 Ada Nowak is on call in other, too, from Mon 2026-03-30 09:00 to Mon 2026-04-06 09:00 (Europe/Warsaw): let somebody else take one of the two',
      'warning two-primary-rotas rotas/payments.yaml:2:1 Ben Okoro is on call in other, too, from Mon 2026-03-23 09:00 to Mon 2026-03-30 09:00 (Europe/Warsaw) (and once more): let somebody else take one of the two',
    ]);
  });

  test('are no matter where one of the rotas is not a primary', async () => {
    expect(await findings({ 'rotas/other.yaml': weekly('[ada, ben, ben]', 'role: secondary\n') })).toEqual([]);
  });
});

describe('void swaps', () => {
  const swap = (give: string, take = '') => ({ 'rotas/payments/swap.yaml': `kind: swap\ngive: ${give}\n${take}` });

  test('are named with the reason', async () => {
    const take = 'take: { layer: weekly, turn: 11, person: ben }\n';
    expect(await findings(swap('{ layer: weekly, turn: 10, person: ada }', take))).toEqual([]);
    expect(await findings(swap('{ layer: weekly, turn: 9, person: ada }', take))).toEqual([
      'warning void-swap rotas/payments/swap.yaml:2:1 this swap is void: turn 9 of layer weekly is held by ben, not by ada; correct the turn or remove the swap',
    ]);
    expect(await findings(swap('{ layer: nightly, turn: 9, person: ada }', take))).toEqual([
      expect.stringContaining('void: there is no layer nightly;'),
    ]);
    expect(await findings(swap('{ layer: weekly, turn: 10, person: ada }'))).toEqual([
      expect.stringContaining('void: it is accepted, but nobody has taken it;'),
    ]);
  });

  test('are reported while they are asked for, and no longer once they are declined', async () => {
    const give = '{ layer: weekly, turn: 9, person: ada }';
    expect(await findings(swap(give, 'status: requested\n'))).toEqual([expect.stringContaining('warning void-swap')]);
    expect(await findings(swap(give, 'status: declined\n'))).toEqual([]);
    expect(await findings(swap(give.replace('9', '10'), 'status: requested\n'))).toEqual([]);
  });
});

describe('people outside of their days in the team', () => {
  test('who still have turns are an error where the turn yields nobody', async () => {
    expect(await findings({ 'people/ben.yaml': 'name: Ben Okoro\nuntil: 2026-03-20\n' })).toEqual([
      'error turn-outside-team rotas/payments.yaml:6:18 Ben Okoro leaves the team after 2026-03-20 but has 3 turns in layer weekly, first Mon 2026-03-23 09:00: end the layer there and go on without them, or correct their days',
      ...Array.from({ length: 3 }, () => expect.stringMatching(/^warning gap /)),
    ]);
  });

  test('are a warning where somebody else of the turn is there', async () => {
    const files = {
      'people/cho.yaml': 'name: Cho\nfrom: 2026-03-25\nuntil: 2026-12-31\n',
      'rotas/other.yaml': weekly('[[ada, cho]]', 'role: shadow\n'),
    };
    expect(await findings(files)).toEqual([
      expect.stringMatching(
        /^warning turn-outside-team rotas\/other.yaml:7:13 Cho is in the team from 2026-03-25 to 2026-12-31 only but has 4 turns/,
      ),
    ]);
  });

  test('are an error in an override that puts them on call', async () => {
    const files = {
      'people/cho.yaml': 'name: Cho\nuntil: 2026-02-01\n',
      'rotas/payments/x.yaml': 'kind: add\nfrom: 2026-04-05T09:00\nto: 2026-04-05T10:00\nby: cho\n',
    };
    expect(await findings(files)).toEqual([
      'error override-outside-team rotas/payments/x.yaml:4:5 Cho leaves the team after 2026-02-01, so this override puts nobody on call in their place: name somebody else, or correct their days',
    ]);
    expect(await findings(files, '--to', '2026-04-01')).toEqual([]);
  });
});

describe('covers that relieve nobody', () => {
  const cover = (person: string) => ({
    'rotas/payments/x.yaml': `kind: cover\nfrom: 2026-03-10T09:00\nto: 2026-03-10T13:00\nperson: ${person}\nby: cho\n`,
    'people/cho.yaml': 'name: Cho\n',
  });

  test('are named, since the name or the week is probably wrong', async () => {
    expect(await findings(cover('ben'))).toEqual([]);
    expect(await findings(cover('ada'))).toEqual([
      'warning idle-override rotas/payments/x.yaml:4:9 ada is not on call in payments at that time, so this cover changes nothing: correct the name or the time, or remove it',
    ]);
  });

  test('are none where an earlier override has put the person there', async () => {
    const files = {
      ...cover('dee'),
      'people/dee.yaml': 'name: Dee\n',
      'rotas/payments/a-first.yaml': 'kind: add\nfrom: 2026-03-10T09:00\nto: 2026-03-10T13:00\nby: dee\n',
    };
    expect(await findings(files)).toEqual([]);
  });
});

describe('what is said of the last good version of a broken file', () => {
  test('says so, and does not point into the new text', async () => {
    const { folder, dataFolder } = temporaryBook({
      ...goodBook,
      'rotas/other.yaml': weekly('[ada]', 'role: shadow\nnext: gone\n'),
    });
    const check = () => call(['check', '--book', folder, '--data', dataFolder]);
    expect((await check()).out).toContain('rotas/other.yaml:3:7: error: there is no rota "gone"');
    writeBook(folder, { 'rotas/other.yaml': 'name: [\n' });
    expect((await check()).out).toMatch(
      /rotas\/other.yaml:1:1: error: there is no rota "gone".*\(said of the last good version/,
    );
  });
});
