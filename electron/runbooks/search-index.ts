import type { DatabaseSync } from 'node:sqlite';
import { distance } from 'fastest-levenshtein';
import { namesIn, type Runbook, searchWords, sectionsOf, wordsIn } from '../../shared/runbooks/index.ts';
import { allOf, inColumns, type WordQuery, withAlternatives } from './match-query.ts';
import { once, type Place, placeIn, shareOf } from './places.ts';
import type { ReadRunbook } from './read-runbook.ts';
import { openSearchDatabase } from './search-database.ts';

/** Where something was found: the best section of a runbook. */
export interface Found {
  readonly path: string;
  readonly title: string;
  /** The heading of the section, null before the first one. */
  readonly heading: string | null;
  readonly slug: string | null;
  /** The Markdown of the section. */
  readonly text: string;
  /** More is better. */
  readonly score: number;
}

/** An index of the words of runbooks, kept in a file. */
export interface SearchIndex {
  /** What is in it: by path, as what it was put in. */
  known(): ReadonlyMap<string, string>;
  /** Puts runbooks in, or anew; `version` tells a later change of the file. */
  put(runbooks: readonly { readonly read: ReadRunbook; readonly version: string }[]): void;
  remove(paths: readonly string[]): void;
  /**
   * The runbooks in which all words begin something, the best first; where none has them, those with words alike, then
   * those with any of them. With `within` only of those paths.
   */
  search(text: string, limit: number, within?: readonly string[]): readonly Found[];
  close(): void;
}

/** How much a word in the title counts beside one in the text, and so on in the order of the columns. */
const WEIGHTS = [12, 6, 10, 6, 1] as const;

/** So much more a section counts where the words stand near each other. */
const NEARNESS = 1.5;

/** To rank sections by a word that more than these have takes longer than anybody waits between two letters. */
const MANY = 800;

/** So many terms are remembered. */
const REMEMBERED = 1000;

/** Several sections of one runbook may be found. */
const SECTIONS = 4;

/** Opens the index in a file, or in `:memory:`; one of another release is begun anew. Rejects where the file is broken. */
export async function openSearchIndex(path: string): Promise<SearchIndex> {
  return indexIn(await openSearchDatabase(path));
}

function indexIn(database: DatabaseSync): SearchIndex {
  const insertRunbook = database.prepare('INSERT INTO runbook (path, version, title) VALUES (?, ?, ?)');
  const insertSection = database.prepare(
    'INSERT INTO section (path, place, heading, slug, text) VALUES (?, ?, ?, ?, ?)',
  );
  const insertWords = database.prepare(
    'INSERT INTO words (rowid, title, heading, alerts, tags, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertName = database.prepare('INSERT INTO called (rowid, title, alerts) VALUES (?, ?, ?)');
  const idsOf = database.prepare('SELECT id FROM section WHERE path = ?');
  const deletions = [
    database.prepare('DELETE FROM words WHERE rowid IN (SELECT id FROM section WHERE path = ?)'),
    database.prepare('DELETE FROM called WHERE rowid IN (SELECT id FROM section WHERE path = ? AND place = 0)'),
    database.prepare('DELETE FROM section WHERE path = ?'),
    database.prepare('DELETE FROM runbook WHERE path = ?'),
  ];
  // What FTS5 notes of a deletion is a row beyond 2⁵³, whose number is told as the last one by every order after it.
  for (const order of [insertRunbook, insertSection, insertWords, insertName, ...deletions]) order.setReadBigInts(true);
  const count = database.prepare(
    `SELECT count(*) AS count FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ${MANY + 1})`,
  );
  const inPaths =
    '(?2 IS NULL OR (SELECT path FROM section WHERE id = words.rowid) IN (SELECT value FROM json_each(?2)))';
  const ranked = database.prepare(`WITH found AS MATERIALIZED (
      SELECT rowid AS id, -bm25(words, ${WEIGHTS.join(', ')}) AS score FROM words
      WHERE words MATCH ?1 AND ${inPaths} ORDER BY score DESC LIMIT ?3)
    SELECT found.id, score, path, '' AS title FROM found JOIN section ON section.id = found.id`);
  const unranked = (table: 'words' | 'called') =>
    database.prepare(`WITH found AS MATERIALIZED (
      SELECT section.id, section.path FROM ${table} JOIN section ON section.id = ${table}.rowid
      WHERE ${table} MATCH ?1 AND (?2 IS NULL OR section.path IN (SELECT value FROM json_each(?2))) LIMIT ?3)
    SELECT found.id, 0 AS score, found.path, title FROM found JOIN runbook ON runbook.path = found.path`);
  const sections = unranked('words');
  const runbooksCalled = unranked('called');
  const ids = database.prepare(`SELECT rowid AS id FROM words WHERE words MATCH ? LIMIT ${MANY}`);
  // Below a heading without words of its own, those of the next section are shown.
  const shown = database.prepare(`SELECT section.path, title, heading, slug, coalesce(nullif(text, ''), (
      SELECT next.text FROM section AS next WHERE next.path = section.path AND next.id > section.id AND next.text <> ''
      ORDER BY next.id LIMIT 1), '') AS text
    FROM section JOIN runbook ON runbook.path = section.path WHERE section.id = ?`);
  const vocabulary = database.prepare('SELECT term FROM vocabulary');
  /** All words of the index, once somebody has written one that it lacks: to read them takes longer than to search. */
  let terms: readonly string[] | undefined;
  /** Whether terms that were asked for stand in many sections: who types asks for the same again with every letter. */
  const often = new Map<string, boolean>();

  function drop(path: string): void {
    if (idsOf.get(path) === undefined) return;
    for (const deletion of deletions) deletion.run(path);
  }

  function together(work: () => void): void {
    terms = undefined;
    often.clear();
    database.exec('BEGIN');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }

  function isOften(term: string): boolean {
    const known = often.get(term) ?? Number(count.get(term)?.count) > MANY;
    if (often.size >= REMEMBERED) often.clear();
    often.set(term, known);
    return known;
  }

  /** The best sections of the runbooks for a query; those in which its words are near each other count more. */
  function best({ query, terms, near }: WordQuery, limit: number, within: string | null): Place[] {
    const most = limit * SECTIONS;
    if (!terms.some(isOften)) return once(closer(ranked.all(query, within, most).map(placeIn), near), limit);
    // Words that stand nearly everywhere do not tell runbooks apart: where they stand does.
    const steps = [
      () => runbooksCalled.all(query, within, limit),
      () => sections.all(inColumns('title heading alerts', query), within, most),
      ...(near === undefined ? [] : [() => sections.all(near, within, most)]),
      () => sections.all(query, within, most),
    ];
    const found: Place[] = [];
    for (const [at, step] of steps.entries()) {
      const places = step().map(placeIn);
      found.push(
        ...places.map((place) => ({ ...place, score: steps.length - at + shareOf(terms.length, place.title) })),
      );
      if (new Set(found.map(({ path }) => path)).size >= limit) break;
    }
    return once(found, limit);
  }

  function closer(places: readonly Place[], near: string | undefined): readonly Place[] {
    if (near === undefined || places.length < 2) return places;
    const nearby = new Set(ids.all(near).map(({ id }) => Number(id)));
    return places.map((place) => (nearby.has(place.id) ? { ...place, score: place.score * NEARNESS } : place));
  }

  /** With what is shown of it, which is looked up only for what is left in the end. */
  function foundAt({ id, score }: Place): Found {
    const { path, title, heading, slug, text } = shown.get(id) ?? {};
    return {
      path: String(path),
      title: String(title),
      heading: typeof heading === 'string' ? heading : null,
      slug: typeof slug === 'string' ? slug : null,
      text: String(text),
      score,
    };
  }

  /** Words of the index that a word may be meant for. */
  function alike(word: string): readonly string[] {
    const most = word.length > 4 ? 2 : word.length > 2 ? 1 : 0;
    if (most === 0) return [];
    terms ??= vocabulary.all().map(({ term }) => String(term));
    return terms
      .filter((term) => Math.abs(term.length - word.length) <= most && distance(term, word) <= most)
      .slice(0, 20);
  }

  return {
    known: () =>
      new Map(
        database
          .prepare('SELECT path, version FROM runbook')
          .all()
          .map(({ path, version }) => [String(path), String(version)]),
      ),
    put: (runbooks) =>
      together(() => {
        for (const { read, version } of runbooks) {
          const { runbook, headings } = read;
          drop(runbook.path);
          insertRunbook.run(runbook.path, version, runbook.title);
          const { title, alerts, tags } = wordsOf(runbook);
          const sections = sectionsOf(read.text, headings);
          for (const [place, { heading, text }] of (sections.length > 0 ? sections : [nothing]).entries()) {
            const { lastInsertRowid: id } = insertSection.run(
              runbook.path,
              place,
              heading?.text ?? null,
              heading?.slug ?? null,
              text,
            );
            if (place === 0) insertName.run(id, title, alerts);
            insertWords.run(id, title, searchWords(heading?.text ?? ''), alerts, tags, searchWords(text));
          }
        }
      }),
    remove: (paths) => together(() => paths.forEach(drop)),
    search(text, limit, within) {
      const words = wordsIn(text);
      if (words.length === 0) return [];
      const paths = within ? JSON.stringify(within) : null;
      const all = allOf(words);
      // A single letter begins a word in nearly every runbook: those that are called so are meant.
      const isLetter = words.length === 1 && words[0]?.length === 1;
      const names = namesIn(text);
      const named = names.length < words.length ? best(allOf(names), limit, paths) : [];
      if (named.length > 0) return named.map(foundAt);
      const called = isLetter ? runbooksCalled.all(all.query, paths, limit).map(placeIn) : [];
      if (called.length > 0) return called.map(foundAt);
      const exact = best(all, limit, paths);
      if (exact.length > 0) return exact.map(foundAt);
      const meant = best(withAlternatives(words, alike, 'AND'), limit, paths);
      if (meant.length > 0 || words.length === 1) return meant.map(foundAt);
      return best(withAlternatives(words, alike, 'OR'), limit, paths).map(foundAt);
    },
    close: () => database.close(),
  };
}

const nothing = { heading: undefined, text: '' } as const;

function wordsOf({ title, path, alerts, tags, services, owner = '' }: Runbook) {
  return {
    title: searchWords(`${title} ${path.replace(/\.\w+$/, '')}`),
    alerts: searchWords(alerts.flatMap((labels) => Object.values(labels)).join(' ')),
    tags: searchWords([...tags, ...services, owner].join(' ')),
  };
}
