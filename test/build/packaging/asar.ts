import { readFileSync } from 'node:fs';

/** The files in an archive of Electron's, by their path with slashes. */
export type AsarFiles = ReadonlyMap<string, Buffer>;

/** Reads such an archive (https://github.com/electron/asar#format). Throws for a file that lies outside of it. */
export function readAsar(path: string): AsarFiles {
  const archive = readFileSync(path);
  const header: unknown = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)));
  return new Map(filesIn(header, '', archive.subarray(8 + archive.readUInt32LE(4))));
}

function* filesIn(node: unknown, path: string, contents: Buffer): Generator<[string, Buffer]> {
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is nothing that an archive has`);
  if ('files' in node && typeof node.files === 'object' && node.files !== null) {
    for (const [name, child] of Object.entries(node.files)) {
      yield* filesIn(child, path === '' ? name : `${path}/${name}`, contents);
    }
  } else if ('offset' in node && 'size' in node && typeof node.size === 'number') {
    const start = Number(node.offset);
    yield [path, contents.subarray(start, start + node.size)];
  } else throw new Error(`${path} lies outside of the archive`);
}
