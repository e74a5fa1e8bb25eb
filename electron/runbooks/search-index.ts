import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { distance } from 'fastest-levenshtein';
import { type Runbook, searchWords, sectionsOf, wordsIn } from '../../shared/runbooks/index.ts';
import type { ReadRunbook } from './read-runbook.ts';

/** Where something was found: the best section of a runbook. */
export interface Found {
  readonly path: string;
  /** The place of the section in the runbook, 0 for the first. */
  readonly section: number;
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
  /** The runbooks in which all words begin something, the best first; where none has them, those with words alike. */
  search(text: string, limit: number): readonly Found[];
  close(): void;
}

/** Of the index's own form: one in another is begun anew. */
const VERSION = 1;

/** In milliseconds: another program that writes it is waited for. */
const PATIENCE = 2000;

/** How much a word in the title counts beside one in the text, and so on in the order of the columns. */
const WEIGHTS = [12, 6, 10, 6, 1] as const;

/** Opens the index in a file, or in `:memory:`; one of another release is begun anew. Rejects where the file is broken. */
export async function openSearchIndex(path: string): Promise<SearchIndex> {
  const { DatabaseSync } = await import('node:sqlite');
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  return indexIn(prepared(new DatabaseSync(path, { timeout: PATIENCE })));
}

function prepared(database: DatabaseSync): DatabaseSync {
  try {
    // What a power cut takes is found in the files again.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    const { user_version: version } = database.prepare('PRAGMA user_version').get() ?? {};
    if (version !== VERSION) {
      database.exec(`DROP TABLE IF EXISTS section; DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS vocabulary;
        CREATE TABLE section (id INTEGER PRIMARY KEY, path TEXT NOT NULL, place INTEGER NOT NULL, version TEXT NOT NULL);
        CREATE INDEX section_of ON section (path);
        CREATE VIRTUAL TABLE words USING fts5(title, heading, alerts, tags, body,
          content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
        PRAGMA user_version = ${VERSION}`);
    }
    database.prepare('SELECT count(*) FROM words').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function indexIn(database: DatabaseSync): SearchIndex {
  const insertSection = database.prepare('INSERT INTO section (path, place, version) VALUES (?, ?, ?)');
  const insertWords = database.prepare(
    'INSERT INTO words (rowid, title, heading, alerts, tags, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const idsOf = database.prepare('SELECT id FROM section WHERE path = ?');
  const deleteWords = database.prepare('DELETE FROM words WHERE rowid = ?');
  const deleteSections = database.prepare('DELETE FROM section WHERE path = ?');
  const find = database.prepare(`SELECT path, place, -bm25(words, ${WEIGHTS.join(', ')}) AS score
    FROM words JOIN section ON section.id = words.rowid WHERE words MATCH ? ORDER BY score DESC LIMIT ?`);
  const vocabulary = database.prepare('SELECT term FROM vocabulary');
  /** All words of the index, once somebody has written one that it lacks: to read them takes longer than to search. */
  let terms: readonly string[] | undefined;

  function drop(path: string): void {
    for (const { id } of idsOf.all(path)) deleteWords.run(Number(id));
    deleteSections.run(path);
  }

  function together(work: () => void): void {
    terms = undefined;
    database.exec('BEGIN');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }

  function found(query: string, limit: number): Found[] {
    const best = new Map<string, Found>();
    // Several sections of one runbook may be found.
    for (const { path, place, score } of find.all(query, limit * 8)) {
      const key = String(path);
      if (!best.has(key)) best.set(key, { path: key, section: Number(place), score: Number(score) });
    }
    return [...best.values()].slice(0, limit);
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
          .prepare('SELECT path, min(version) AS version FROM section GROUP BY path')
          .all()
          .map(({ path, version }) => [String(path), String(version)]),
      ),
    put: (runbooks) =>
      together(() => {
        for (const { read, version } of runbooks) {
          drop(read.runbook.path);
          const { title, alerts, tags } = wordsOf(read.runbook);
          const sections = sectionsOf(read.text, read.headings);
          for (const [place, { heading, text }] of (sections.length > 0 ? sections : [nothing]).entries()) {
            const { lastInsertRowid: id } = insertSection.run(read.runbook.path, place, version);
            insertWords.run(Number(id), title, searchWords(heading?.text ?? ''), alerts, tags, searchWords(text));
          }
        }
      }),
    remove: (paths) => together(() => paths.forEach(drop)),
    search(text, limit) {
      const words = wordsIn(text);
      if (words.length === 0) return [];
      const exact = found(words.map(beginning).join(' AND '), limit);
      if (exact.length > 0) return exact;
      const wider = words.map((word) => `(${[beginning(word), ...alike(word).map(quoted)].join(' OR ')})`);
      return found(wider.join(' AND '), limit);
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

function quoted(word: string): string {
  return `"${word}"`;
}

function beginning(word: string): string {
  return `${quoted(word)}*`;
}
