import { mkdir, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What writing needs of a file system. All of it rejects with a system error (`code: 'ENOENT'`, …). */
export interface FileSystem {
  read(path: string): Promise<Uint8Array>;
  /** The path with all symbolic links followed. */
  realPath(path: string): Promise<string>;
  /** Permission bits and the time of the last change in milliseconds since 1970. */
  describe(path: string): Promise<{ readonly mode: number; readonly modified: number }>;
  /** Creates a folder and those above it that are missing, on the disk when this resolves. */
  makeFolder(path: string): Promise<void>;
  /** Creates a file that does not exist yet; its content is on the disk when this resolves. */
  create(path: string, text: string, mode: number | undefined): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** The names in a folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Puts a folder's entries on the disk, where the system can. */
  syncFolder(folder: string): Promise<void>;
}

/** The file system of this computer. */
export const nodeFileSystem: FileSystem = {
  read: (path) => readFile(path),
  realPath: (path) => realpath(path),
  rename,
  remove: unlink,
  list: (folder) => readdir(folder),
  async describe(path) {
    const { mode, mtimeMs } = await stat(path);
    return { mode: mode & 0o7777, modified: mtimeMs };
  },
  async makeFolder(path) {
    const first = await mkdir(path, { recursive: true });
    if (first === undefined) return;
    // A new folder is on the disk once the folder above it is.
    for (let folder = path; folder.length >= first.length; folder = dirname(folder)) {
      await syncFolder(dirname(folder));
    }
  },
  async create(path, text, mode) {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      // Not given to open(), where the process's mask would take bits away.
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  syncFolder,
};

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    // Windows cannot sync folders.
    if (process.platform !== 'win32' || !hasCode(error, 'EISDIR', 'EPERM', 'EINVAL')) throw error;
  }
}

/** Whether something thrown is a system error with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}

/** What a system error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A file's bytes; null where there is no such file. */
export async function readIfThere(files: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Whether a file's bytes are this text; null stands for no file. Bytes that are not UTF-8 are never equal. */
export function holds(bytes: Uint8Array | null, text: string | null): boolean {
  if (bytes === null || text === null) return bytes === text;
  return Buffer.from(text, 'utf8').equals(bytes);
}
