import type { Book, Problem } from '../../shared/book/index.ts';
import { queries } from '../../shared/contract.ts';
import { healthProblems } from '../../shared/runbooks/index.ts';
import { type Answers, answering, given } from '../answering.ts';
import type { Library } from '../runbooks/index.ts';
import { runbookHealth } from './health.ts';

export interface HealthAnswersOptions {
  readonly library: Library;
  readonly book: () => Book | undefined;
  /** As `2026-11-29`, in the zone of the book. */
  readonly today: () => string;
}

/** Answers how the runbooks are, and tells it as problems of the book. */
export function healthAnswers({ library, book, today }: HealthAnswersOptions): {
  readonly queries: Pick<Answers['queries'], 'runbooks.health'>;
  readonly problems: () => Promise<readonly Problem[]>;
} {
  async function look() {
    const [here, open] = [library.here(), book()];
    if (!here || !open) return { findings: [], count: 0, runs: [] };
    const { runs, problems } = await here.finished();
    const shelf = { examined: here.examined, files: here.shelf.files };
    return { ...(await runbookHealth({ shelf, book: open, runs, today: today() })), runs: problems };
  }
  return {
    queries: {
      'runbooks.health': answering(queries['runbooks.health'].input, async () => {
        const { findings, count } = await look();
        return given({ findings: [...findings], count });
      }),
    },
    async problems() {
      const { findings, runs } = await look();
      return [...healthProblems(findings), ...runs];
    },
  };
}
