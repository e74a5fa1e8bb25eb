import { describe, expect, test } from 'vitest';
import type { TimeOffEdit, TimeOffTimes } from '../../../shared/time-off/index.ts';
import { type BookFiles, goodBook } from '../temporary-book.ts';
import { openedEditor } from './opened-editor.ts';

const now = Date.UTC(2026, 1, 20, 10, 12);
const file = 'people/ada.yaml';
const plain = `# our lead
name: Ada Nowak
timeZone: America/New_York # since 2025
skills: [postgres]
`;
const away = `${plain}timeOff:
  - { from: 2026-03-02, to: 2026-03-06, kind: leave } # Tatras
  - from: 2026-04-01T13:00
    to: 2026-04-01T17:00
    kind: doctor
    note: teeth
`;
const leave = { start: Date.UTC(2026, 2, 2, 5), end: Date.UTC(2026, 2, 7, 5) };
const doctor = { start: Date.UTC(2026, 3, 1, 17), end: Date.UTC(2026, 3, 1, 21) };
const about = { kind: 'leave', note: '' };
const days = (from: string, to: string) => ({ kind: 'days', from, to }) as const;

const opened = (text: string, more: BookFiles = {}) =>
  openedEditor({ ...goodBook, [file]: text, ...more }, { at: now });
const add = (times: TimeOffTimes): TimeOffEdit => ({
  kind: 'timeOff.add',
  person: 'ada',
  times,
  about,
});

/** What the file says after an edit, which is then taken back. */
async function after(text: string, edit: TimeOffEdit): Promise<string> {
  const { editor, read } = await opened(text);
  const reply = await editor.save(edit);
  if (!reply.ok) throw new Error(reply.error.message);
  const saved = read(file);
  await editor.step('undo');
  expect(read(file)).toBe(text);
  return saved;
}

describe('time off', () => {
  test('is written where there was none, behind what is there', async () => {
    expect(await after(plain, add(days('2026-07-06', '2026-07-17')))).toMatch(
      /^# our lead\nname: Ada Nowak\ntimeZone: America\/New_York # since 2025\nskills: \[postgres\]\ntimeOff:\n +- .*from: 2026-07-06,? ?\n?.*to: 2026-07-17.*\n?.*kind: leave/,
    );
  });

  test('is written behind the others, whose comments stay', async () => {
    const text = await after(away, add(days('2026-07-06', '2026-07-06')));
    expect(text.startsWith(away.trimEnd())).toBe(true);
    expect(text.slice(away.length)).toMatch(/2026-07-06/);
  });

  test('by hours is written on the clock of where the person lives', async () => {
    const from = Date.UTC(2026, 4, 4, 13);
    const text = await after(plain, add({ kind: 'hours', from, to: from + 2 * 3_600_000 }));
    expect(text).toContain('from: 2026-05-04T09:00');
    expect(text).toContain('to: 2026-05-04T11:00');
  });

  test('that is changed keeps its place, its comment and what was not changed', async () => {
    const change: TimeOffEdit = {
      kind: 'timeOff.change',
      person: 'ada',
      entry: leave,
      times: days('2026-03-02', '2026-03-13'),
      about,
    };
    expect(await after(away, change)).toBe(away.replace('to: 2026-03-06', 'to: 2026-03-13'));
  });

  test('that loses its note and kind loses their keys', async () => {
    const change: TimeOffEdit = {
      kind: 'timeOff.change',
      person: 'ada',
      entry: doctor,
      times: { kind: 'hours', from: doctor.start, to: doctor.end },
      about: { kind: ' ', note: '' },
    };
    expect(await after(away, change)).toBe(away.replace('    kind: doctor\n    note: teeth\n', ''));
  });

  test('that is removed goes alone; the last one goes with its key', async () => {
    const remove = (entry: typeof leave): TimeOffEdit => ({ kind: 'timeOff.remove', person: 'ada', entry });
    expect(await after(away, remove(leave))).toBe(
      away.replace('  - { from: 2026-03-02, to: 2026-03-06, kind: leave } # Tatras\n', ''),
    );
    const one = `${plain}timeOff: [{ from: 2026-03-02, to: 2026-03-06 }]\nroles: [lead]\n`;
    expect(await after(one, remove(leave))).toBe(`${plain}roles: [lead]\n`);
  });

  test('says in its title who is away and when, and that it overlaps what is there', async () => {
    const { editor } = await opened(away);
    expect(await editor.draft(add(days('2026-03-06', '2026-03-09')))).toMatchObject({
      ok: true,
      value: { edit: { notes: ['Ada Nowak has other time off in that time already.'] } },
    });
    expect(await editor.save(add(days('2026-07-06', '2026-07-17')))).toMatchObject({
      ok: true,
      value: { title: 'Ada Nowak is away Mon 6 Jul – Fri 17 Jul (leave)' },
    });
  });
});

describe('time off that cannot be saved', () => {
  test.each([
    ['ends before it starts', plain, add(days('2026-07-17', '2026-07-06')), 'end-before-start'],
    [
      'is of nobody in the book',
      plain,
      { kind: 'timeOff.remove', person: 'zoe', entry: leave } as const,
      'unknown-person',
    ],
    ['is not there any more', plain, { kind: 'timeOff.remove', person: 'ada', entry: leave } as const, 'time-off-gone'],
    [
      'was changed elsewhere meanwhile',
      away,
      {
        kind: 'timeOff.change',
        person: 'ada',
        entry: { ...leave, end: leave.end + 1 },
        times: days('2026-03-02', '2026-03-03'),
        about,
      } as const,
      'time-off-gone',
    ],
  ])('since it %s says so, and nothing is written', async (_, text, edit, code) => {
    const { editor, read } = await opened(text);
    expect(await editor.save(edit)).toMatchObject({ ok: false, error: { code } });
    expect(read(file)).toBe(text);
  });

  test('since the file is broken says so', async () => {
    const { editor, read, write, open } = await opened(plain);
    write(file, `${plain}timeOff: [\n`);
    await open.refresh();
    const edit = add(days('2026-07-06', '2026-07-06'));
    expect(await editor.save(edit)).toMatchObject({ ok: false, error: { code: 'file-broken' } });
    expect(read(file)).toBe(`${plain}timeOff: [\n`);
  });
});
