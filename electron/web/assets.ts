import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import { refuse } from './answers.ts';

/** Answers a request for an asset by its name. */
export type AssetServer = (name: string, request: IncomingMessage, response: ServerResponse) => void;

const YEAR_IN_SECONDS = 31_536_000;

/**
 * Serves what lies in a folder now, each file under a name with its hash: found by its name, never by a path. Undefined
 * where the folder cannot be read.
 */
export function assetServer(folder: string): AssetServer | undefined {
  const names = plainFiles(folder);
  if (!names) return undefined;
  const serve = sirv(folder, { immutable: true, maxAge: YEAR_IN_SECONDS, brotli: true, gzip: true, etag: true });
  return (name, request, response) => {
    const missing = () => refuse(response, 404, 'There is no such file.');
    if (!names.has(name)) {
      missing();
      return;
    }
    request.url = `/${name}`;
    // Parts of files are for nobody here, and a file may vanish while the program runs.
    delete request.headers.range;
    response.on('pipe', (file: Readable) => file.on('error', () => response.destroy()));
    serve(request, response, missing);
  };
}

/** The names of the plain files of a folder: nothing hidden, and no link, which may lead out of it. */
function plainFiles(folder: string): ReadonlySet<string> | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const odd = entries.filter((entry) => !entry.isFile()).map(({ name }) => name);
    const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
    // In place of index.js its compressed copy index.js.br is sent, so that this must be a plain file as well.
    return new Set(names.filter((name) => !odd.some((other) => other.startsWith(`${name}.`))));
  } catch {
    return undefined;
  }
}
