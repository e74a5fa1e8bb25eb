import type { Problem } from '../book/index.ts';
import type { HealthFinding } from './health.ts';
import type { HealthCode } from './health-codes.ts';

/** What is true of most runbooks of a book at first is one row, not hundreds. */
const together: Readonly<Partial<Record<HealthCode, (count: string) => string>>> = {
  'runbook-never-proven': (count) => `${count} never followed to the end: start one with Start on its page`,
  'runbook-no-owner': (count) => `${count} without an owner: say "owner" in the front matter`,
};

/** So many names are enough of a row. */
const NAMED = 3;

/** What is amiss with the runbooks as rows of the check: warnings, since a book works without any of it. */
export function healthProblems(findings: readonly HealthFinding[]): Problem[] {
  const single = findings.filter(({ code }) => !together[code]);
  const rows = single.map(({ code, path, message, line }) => warning(code, fileOf(path), message, line));
  for (const [code, some] of Map.groupBy(findings, ({ code }) => code)) {
    const words = together[code];
    if (!words) continue;
    const count = some.length === 1 ? 'one runbook was' : `${some.length} runbooks were`;
    const names = some.slice(0, NAMED).map(({ path }) => path);
    const more = some.length > NAMED ? ', …' : '';
    const said = words(count)
      .replace(/ were without/, ' are without')
      .replace(/ was without/, ' is without');
    rows.push(warning(code, 'runbooks', `${said} (${names.join(', ')}${more})`, 1));
  }
  return rows;
}

function warning(code: string, file: string, message: string, line: number): Problem {
  return { severity: 'warning', code, file, line, column: 1, message };
}

function fileOf(path: string | null): string {
  return path === null ? 'runbooks' : `runbooks/${path}`;
}
