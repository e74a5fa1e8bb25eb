import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** Of the index's own form: one in another is begun anew. */
const VERSION = 4;

/** In milliseconds: another program that writes it is waited for. */
const PATIENCE = 2000;

/**
 * Opens the database of an index in a file, or in `:memory:`, with its tables: `runbook` with what each file was put in as,
 * `section` with what is shown of a hit, `words` of the sections to search in, `called` with the names of runbooks (by their
 * first sections), and the `vocabulary` of all words. One of another release is
 * begun anew. Rejects where the file is broken.
 */
export async function openSearchDatabase(path: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await import('node:sqlite');
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  return prepared(new DatabaseSync(path, { timeout: PATIENCE }));
}

function prepared(database: DatabaseSync): DatabaseSync {
  try {
    // What a power cut takes is found in the files again.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    const { user_version: version } = database.prepare('PRAGMA user_version').get() ?? {};
    if (version !== VERSION) {
      database.exec(`DROP TABLE IF EXISTS section; DROP TABLE IF EXISTS runbook;
        DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS called; DROP TABLE IF EXISTS vocabulary;
        CREATE TABLE runbook (path TEXT PRIMARY KEY, version TEXT NOT NULL, title TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE section (id INTEGER PRIMARY KEY, path TEXT NOT NULL, place INTEGER NOT NULL,
          heading TEXT, slug TEXT, text TEXT NOT NULL);
        CREATE INDEX section_of ON section (path);
        CREATE VIRTUAL TABLE words USING fts5(title, heading, alerts, tags, body,
          content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
        CREATE VIRTUAL TABLE called USING fts5(title, alerts,
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
