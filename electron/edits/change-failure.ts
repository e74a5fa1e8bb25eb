import type { Failure } from '../../shared/failure/index.ts';
import type { ChangeError } from '../book/index.ts';

/** Why the book was not changed, as a page tells it. */
export function changeFailure({ code, message, file, line, column }: ChangeError): Failure {
  return {
    code,
    message,
    hint: code === 'io' ? 'Nothing was changed; once that is put right, save again.' : 'Nothing was changed.',
    where: { file, line: line ?? 1, column: column ?? 1 },
  };
}
