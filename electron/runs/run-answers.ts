import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commands, queries } from '../../shared/contract.ts';
import { type Failure, failed, given } from '../../shared/failure/index.ts';
import { whyNotMarkdown, withoutForeignMarks, withoutTitle } from '../../shared/runbooks/index.ts';
import {
  lastRuns,
  type OpenRun,
  runFile,
  shownRun,
  startRun,
  stepsOfRun,
  withStep,
  withValue,
  writtenRun,
} from '../../shared/runs/index.ts';
import type { Instant } from '../../shared/time/index.ts';
import { type Answers, answering } from '../answering.ts';
import { bookKey, changeBook, type OpenBook } from '../book/index.ts';
import { changeFailure } from '../edits/index.ts';
import type { Library } from '../runbooks/index.ts';
import { type OpenRuns, openRunsIn } from './open-runs.ts';

export interface RunAnswersOptions {
  /** The book that is open. */
  readonly open: () => OpenBook | undefined;
  readonly library: Library;
  /** This device's data folder, where runs that are under way are kept. */
  readonly dataFolder: string;
  readonly now: () => Instant;
  readonly me: () => string | null;
  /** After a run was begun, changed or ended. */
  readonly onChange: () => void;
}

interface Here {
  readonly book: OpenBook;
  readonly open: OpenRuns;
}

type RunQueries = Pick<Answers['queries'], 'runs' | 'run' | 'runs.of'>;
type RunCommands = Pick<Answers['commands'], `run.${'start' | 'step' | 'value' | 'finish' | 'discard' | 'restore'}`>;

/** Answers what pages ask of runs of runbooks, and the orders to follow one. */
export function runAnswers({ open, library, dataFolder, now, me, onChange }: RunAnswersOptions): {
  readonly queries: RunQueries;
  readonly commands: RunCommands;
} {
  const known = new Map<string, Here>();
  /** Given up last, while the program runs. */
  const discarded = new Map<string, { readonly folder: string; readonly run: OpenRun }>();

  function here(): Here | undefined {
    const book = open();
    if (!book) return undefined;
    const before = known.get(book.folder);
    const runs = before?.open ?? openRunsIn(join(dataFolder, 'runs', bookKey(book.folder)));
    const now = { book, open: runs };
    known.set(book.folder, now);
    return now;
  }

  function keep({ open }: Here, run: OpenRun): Failure | undefined {
    const why = open.put(run);
    onChange();
    return why === undefined
      ? undefined
      : {
          code: 'run-not-kept',
          message: `the run cannot be kept on this device (${why})`,
          hint: 'It goes on until Watchbill ends. Free some space or check the permissions of the data folder.',
        };
  }

  function changed(id: string, change: (run: OpenRun) => OpenRun | undefined) {
    const runs = here();
    const run = runs?.open.get(id);
    if (!runs || !run) return noRun;
    const next = change(run);
    if (!next) return failed('unknown-step', 'this run has no such step or variable', 'Open the run again.');
    const unkept = keep(runs, next);
    return unkept ? ({ ok: false, error: unkept } as const) : given(next);
  }

  return {
    queries: {
      runs: answering(queries.runs.input, async () => {
        const runs = here();
        if (!runs) return given({ open: [], proven: [] });
        const { runs: finished } = await finishedRuns();
        return given({
          open: runs.open.list().map((run) => {
            const steps = stepsOfRun(run);
            const { id, runbook, title, started, by } = run;
            const settled = steps.filter(({ state }) => state !== 'open').length;
            return { id, runbook, title, started, by, settled, steps: steps.length };
          }),
          proven: [...lastRuns(finished).values()].map(shownRun),
        });
      }),
      run: answering(queries.run.input, async ({ id }) => {
        const run = here()?.open.get(id);
        if (!run) return noRun;
        const body = await bodyOf(run.runbook);
        return given({ ...run, changedSince: body === undefined || digest(body) !== run.version });
      }),
      'runs.of': answering(queries['runs.of'].input, async ({ runbook }) => {
        const { runs } = await finishedRuns();
        const own = runs.filter((run) => run.runbook === runbook).sort((a, b) => b.finished - a.finished);
        return given(
          own.map((run) => {
            const count = (wanted: string) => run.steps.filter(({ state }) => state === wanted).length;
            return { ...shownRun(run), done: count('done'), skipped: count('skipped'), steps: run.steps.length };
          }),
        );
      }),
    },
    commands: {
      'run.start': answering(commands['run.start'].input, async ({ runbook: path, alert }) => {
        const runs = here();
        const read = await library
          .here()
          ?.shelf.read(path)
          .catch(() => undefined);
        if (!runs || !read) {
          const hint = 'Choose one from the list of runbooks.';
          return failed('unknown-runbook', `there is no runbook ${path} that can be read`, hint);
        }
        const odd = whyNotMarkdown(read.text);
        if (odd) return failed('not-to-be-followed', `${path} cannot be followed: ${odd.message}`, 'Edit the runbook.');
        const { runBlocksOf } = await import('../../shared/markdown/index.ts');
        const { body } = withoutTitle(read.runbook.title, read.text, read.headings);
        const at = now();
        const run = startRun({
          runbook: read.runbook,
          blocks: runBlocksOf(withoutForeignMarks(body)),
          version: digest(read.text),
          alert,
          at,
          by: me(),
          isTaken: (id) =>
            runs.open.get(id) !== undefined || discarded.has(id) || existsSync(join(runs.book.folder, runFile(id, at))),
        });
        const unkept = keep(runs, run);
        return unkept ? { ok: false, error: unkept } : given({ id: run.id });
      }),
      'run.step': answering(commands['run.step'].input, ({ id, step, state, note }) =>
        changed(id, (run) => withStep(run, step, { state, at: now(), by: me(), ...(note !== undefined && { note }) })),
      ),
      'run.value': answering(commands['run.value'].input, ({ id, name, value }) =>
        changed(id, (run) => withValue(run, name, value)),
      ),
      'run.finish': answering(commands['run.finish'].input, async ({ id, verdict, note }) => {
        const runs = here();
        const run = runs?.open.get(id);
        if (!runs || !run) return noRun;
        const at = now();
        const file = runFile(id, at);
        const result = await changeBook(runs.book, [{ path: file, record: writtenRun(run, verdict, note, at) }]);
        if (!result.ok) return { ok: false, error: changeFailure(result.error) };
        runs.open.remove(id);
        onChange();
        return given({ file });
      }),
      'run.discard': answering(commands['run.discard'].input, ({ id }) => {
        const runs = here();
        const run = runs?.open.get(id);
        if (!runs || !run) return noRun;
        discarded.set(id, { folder: runs.book.folder, run });
        runs.open.remove(id);
        onChange();
        return given({});
      }),
      'run.restore': answering(commands['run.restore'].input, ({ id }) => {
        const runs = here();
        const taken = discarded.get(id);
        if (!runs || taken?.folder !== runs.book.folder) return noRun;
        discarded.delete(id);
        const unkept = keep(runs, taken.run);
        return unkept ? { ok: false, error: unkept } : given({});
      }),
    },
  };

  async function finishedRuns() {
    return (await library.here()?.finished()) ?? { runs: [] };
  }

  async function bodyOf(path: string): Promise<string | undefined> {
    const read = await library
      .here()
      ?.shelf.read(path)
      .catch(() => undefined);
    return read?.text;
  }
}

const noRun = failed(
  'unknown-run',
  'this run is not under way on this device',
  'Choose one from the list of runbooks.',
);

function digest(text: string): string {
  return hash('sha1', text, 'base64');
}
