import { commands, queries } from '../../shared/contract.ts';
import { failed, given } from '../../shared/failure/index.ts';
import { type Answers, answering } from '../answering.ts';
import type { OpenBook } from '../book/index.ts';
import { importRunbooks } from './import-runbooks.ts';
import { type ImportPlan, planImport } from './plan-import.ts';

/** Answers what an import of runbooks would do, and does it. */
export function importAnswers(open: () => OpenBook | undefined): {
  readonly queries: Pick<Answers['queries'], 'runbooks.import.preview'>;
  readonly commands: Pick<Answers['commands'], 'runbooks.import'>;
} {
  return {
    queries: {
      'runbooks.import.preview': answering(queries['runbooks.import.preview'].input, async (question) => {
        const book = open();
        if (!book) return noBook;
        const plan = await planImport({ ...question, bookFolder: book.folder });
        return plan.ok ? given(told(plan.value)) : plan;
      }),
    },
    commands: {
      'runbooks.import': answering(commands['runbooks.import'].input, async (question) => {
        const book = open();
        if (!book) return noBook;
        const plan = await planImport({ ...question, bookFolder: book.folder });
        if (!plan.ok) return plan;
        const why = await importRunbooks(book, plan.value);
        return why ? { ok: false, error: why } : given(told(plan.value));
      }),
    },
  };
}

function told({ source, into, runbooks, attachments, mended, leftOut }: ImportPlan) {
  return {
    source,
    into,
    runbooks: [...runbooks.keys()],
    attachments: attachments.length,
    mended,
    leftOut: leftOut.map((each) => ({ ...each })),
  };
}

const noBook = failed('no-book', 'no book is open', 'Open one in the settings.');
