import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryBook } from '../temporary-book.ts';
import { call } from './call.ts';

/** The command line on a book of its own, at 2026-03-04T12:00Z. */
function onBook() {
  const { folder, dataFolder } = temporaryBook();
  const watchbill = (...words: string[]) => call([...words, '--book', folder, '--data', dataFolder]);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return { folder, watchbill, read };
}

const cover = ['--rota', 'payments', '--kind', 'cover', '--from', '2026-03-10T09:00', '--to', '2026-03-10T13:00'];
const adaForBen = ['--person', 'ben', '--by', 'ada'];

describe('override add', () => {
  test('writes a file of its own, as the app does, and says which', async () => {
    const { watchbill, read } = onBook();
    const { status, out, err } = await watchbill(
      'override',
      'add',
      ...cover,
      ...adaForBen,
      '--reason',
      'School play',
      '--as',
      'ben',
      '--json',
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const file = 'rotas/payments/2026-03-10-school-play.yaml';
    expect(JSON.parse(out)).toEqual({ rota: 'payments', id: '2026-03-10-school-play', file });
    expect(read(file)).toBe(
      'kind: cover\nfrom: 2026-03-10T09:00\nto: 2026-03-10T13:00\nperson: ben\nby: ada\nreason: School play\ncreated: 2026-03-04T12:00Z\ncreatedBy: ben\n',
    );
    const after = await watchbill('who', '--rota', 'payments', '--at', '2026-03-10T10:00', '--json');
    expect(JSON.parse(after.out)).toMatchObject([{ people: ['ada'] }]);
  });

  test('sets nobody where no people are named', async () => {
    const { watchbill, read } = onBook();
    const set = ['--rota', 'payments', '--kind', 'set', '--from', '2026-03-10T09:00', '--to', '2026-03-10T13:00'];
    expect(await watchbill('override', 'add', ...set)).toMatchObject({ status: 0 });
    expect(read('rotas/payments/2026-03-10-nobody.yaml')).toContain('people: []');
  });

  test('counts now from the minute that runs', async () => {
    const { folder, dataFolder } = temporaryBook();
    const remove = ['--rota', 'payments', '--kind', 'remove', '--person', 'ada'];
    const words = ['override', 'add', ...remove, '--from', 'now', '--to', '2026-03-04T16:00', '--json'];
    const { status, out, err } = await call([...words, '--book', folder, '--data', dataFolder], {
      at: '2026-03-04T12:00:42Z',
    });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(readFileSync(join(folder, JSON.parse(out).file), 'utf8')).toContain('from: 2026-03-04T13:00\n');
  });

  test.each([
    ['an unknown person', [...cover, '--person', 'ben', '--by', 'adda'], 1, /did you mean "ada"/],
    ['an unknown rota', [...cover.with(1, 'paymens'), ...adaForBen], 1, /did you mean "payments"/],
    ['an unknown kind', [...cover.with(3, 'swap'), ...adaForBen], 2, /use one of cover, add, remove, set/],
    ['nobody who steps in', [...cover, '--person', 'ben'], 2, /--by is missing/],
    [
      'somebody who is not meant',
      [...cover.with(3, 'remove'), ...adaForBen],
      2,
      /--by means nothing with --kind remove/,
    ],
    ['covering for oneself', [...cover, '--person', 'ben', '--by', 'ben'], 1, /nobody can cover for themselves/],
    ['an end before the start', [...cover.with(7, '2026-03-09T13:00'), ...adaForBen], 2, /must be later/],
  ])('refuses %s', async (_, words, status, message) => {
    const { watchbill } = onBook();
    const answer = await watchbill('override', 'add', ...words);
    expect(answer).toMatchObject({ status, out: '' });
    expect(answer.err).toMatch(message);
  });
});

describe('override remove', () => {
  test('removes the file', async () => {
    const { watchbill, folder } = onBook();
    const { status, out } = await watchbill('override', 'remove', '--rota', 'payments', '--id', '2026-03-03-dentist');
    expect({ status, out }).toEqual({
      status: 0,
      out: 'Removed: Ben Okoro covers for Ada Nowak, Tue 3 Mar 09:00 – 13:00\n',
    });
    expect(existsSync(join(folder, 'rotas/payments/2026-03-03-dentist.yaml'))).toBe(false);
  });

  test('says which one was probably meant', async () => {
    const { watchbill } = onBook();
    const { status, err } = await watchbill('override', 'remove', '--rota', 'payments', '--id', '2026-03-03-dentst');
    expect(status).toBe(1);
    expect(err).toContain('did you mean "2026-03-03-dentist"?');
  });

  test('alone is no command', async () => {
    expect(await onBook().watchbill('override')).toMatchObject({
      status: 2,
      err: 'watchbill: override what? Write watchbill override add or watchbill override remove\n',
    });
  });
});
