import { isStale } from './filter.ts';
import { type HealthCode, healthCodes } from './health-codes.ts';
import { targetOf } from './links.ts';
import type { Runbook } from './runbook.ts';
import { letters } from './runbook-of.ts';
import type { ShownRunbook } from './schema.ts';
import { shownRunbook } from './shown-runbook.ts';
import type { WrittenLink } from './written-links.ts';

/** Something that deserves a lead's look. */
export interface HealthFinding {
  readonly code: HealthCode;
  /** Below runbooks/; null where it is of none. */
  readonly path: string | null;
  readonly title: string;
  readonly message: string;
  /** Of the file, counted from 1. */
  readonly line: number;
}

/** A runbook with what its health is told from. */
export interface ExaminedRunbook {
  readonly runbook: Runbook;
  /** With the line of each, counted from 1. */
  readonly links: readonly (WrittenLink & { readonly line: number })[];
  /** Of its headings. */
  readonly slugs: readonly string[];
  /** What is wrong with its front matter. */
  readonly problems: readonly { readonly message: string; readonly line: number }[];
}

export interface Examined {
  readonly runbooks: readonly ExaminedRunbook[];
  /** All files below runbooks/, by path. */
  readonly files: ReadonlySet<string>;
  /** Of each runbook that was followed to the end how that last went, by path. */
  readonly lastRuns: ReadonlyMap<string, { readonly verdict: 'worked' | 'partly' | 'failed'; readonly note?: string }>;
  /** `2026-11-29`. */
  readonly today: string;
  /** The names of alerts that there should be a runbook for, and who says so. */
  readonly alerts: readonly { readonly name: string; readonly from: string }[];
}

/** What is amiss with the runbooks of a book, the worst first. */
export function healthOf({ runbooks, files, lastRuns, today, alerts }: Examined): HealthFinding[] {
  const slugs = new Map(runbooks.map(({ runbook, slugs }) => [runbook.path, new Set(slugs)]));
  const byTitle = Map.groupBy(runbooks, ({ runbook }) => runbook.title.toLowerCase());
  const covered = new Set(runbooks.flatMap(({ runbook }) => namesOf(runbook)));
  const findings = runbooks.flatMap((examined): HealthFinding[] => {
    const { runbook, links, problems } = examined;
    const shown = shownRunbook(runbook);
    const finding = (code: HealthCode, message: string, line = 1): HealthFinding => {
      return { code, path: runbook.path, title: runbook.title, message, line };
    };
    const last = lastRuns.get(runbook.path);
    const same = (byTitle.get(runbook.title.toLowerCase()) ?? []).filter((other) => other !== examined);
    return [
      ...problems.map(({ message, line }) => finding('runbook-front-matter', message, line)),
      ...links.flatMap((link) =>
        brokenLink(runbook.path, link, files, slugs).map(([code, message]) => finding(code, message, link.line)),
      ),
      ...(last && last.verdict !== 'worked' ? [finding('runbook-not-working', verdictWords(last))] : []),
      ...(isStale(shown, today) ? [finding('runbook-stale', dueWords(shown))] : []),
      ...(last ? [] : [finding('runbook-never-proven', 'nobody has followed it to the end yet')]),
      ...(runbook.owner === undefined ? [finding('runbook-no-owner', 'nobody is named as its owner')] : []),
      ...(same.length > 0
        ? [
            finding(
              'runbook-same-title',
              `${same.map((other) => other.runbook.path).join(', ')} ${same.length === 1 ? 'has' : 'have'} the same title`,
            ),
          ]
        : []),
    ];
  });
  const missing = alerts
    .filter(({ name }) => !covered.has(letters(name)))
    .map(({ name, from }): HealthFinding => {
      return {
        code: 'alert-without-runbook',
        path: null,
        title: name,
        message: `${from} names it, and no runbook is for it`,
        line: 1,
      };
    });
  return [...findings, ...missing].sort(
    (a, b) =>
      healthCodes.indexOf(a.code) - healthCodes.indexOf(b.code) || ((a.path ?? a.title) < (b.path ?? b.title) ? -1 : 1),
  );
}

/** The names of alerts that a runbook is for, by their letters. */
function namesOf({ path, alerts }: Runbook): string[] {
  const names = alerts.flatMap(({ alertname }) =>
    alertname === undefined || alertname.startsWith('~') ? [] : [alertname],
  );
  return [
    ...names,
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '',
  ].map(letters);
}

function brokenLink(
  path: string,
  { url, kind }: WrittenLink,
  files: ReadonlySet<string>,
  slugs: ReadonlyMap<string, ReadonlySet<string>>,
): (readonly [HealthCode, string])[] {
  const target = targetOf(path, url);
  const code = kind === 'picture' ? 'runbook-broken-picture' : 'runbook-broken-link';
  switch (target.kind) {
    case 'runbook': {
      const known = slugs.get(target.path);
      if (!known) return [[code, `it links to ${url}, and there is no runbook ${target.path}`]];
      const isThere = target.slug === undefined || known.has(target.slug);
      return isThere ? [] : [[code, `it links to ${url}, and ${target.path} has no such heading`]];
    }
    case 'heading':
      return slugs.get(path)?.has(target.slug) ? [] : [[code, `it links to ${url}, and has no such heading`]];
    case 'file':
      return files.has(target.path)
        ? []
        : [[code, `it ${kind === 'picture' ? 'shows' : 'links to'} ${url}, and there is no such file`]];
    case 'none':
      return [
        [code, `it ${kind === 'picture' ? 'shows' : 'links to'} ${url}, which leads out of the runbooks or nowhere`],
      ];
    case 'outside':
    case 'app':
      return [];
  }
}

function verdictWords({ verdict, note }: { readonly verdict: string; readonly note?: string }): string {
  const words = verdict === 'partly' ? 'the last time it worked only partly' : 'the last time it did not work';
  return note === undefined || note === '' ? words : `${words}: ${note}`;
}

function dueWords({ reviewDue, reviewed }: ShownRunbook): string {
  return `its review was due on ${reviewDue}; it was last read through on ${reviewed}`;
}
