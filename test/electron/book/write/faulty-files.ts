import { type FileSystem, nodeFileSystem } from '../../../../electron/book/write/index.ts';

/** What happens at a step: an error instead of the step, or undefined to let it happen. */
export type Fault = (step: number, call: keyof FileSystem, path: string) => Error | undefined;

/** The computer's file system, asked before each of its steps; steps count from 1. A file whose creation fails is left half written. */
export function faultyFiles(fault: Fault): FileSystem {
  let step = 0;
  async function at<T>(call: keyof FileSystem, path: string, action: () => Promise<T>): Promise<T> {
    const error = fault(++step, call, path);
    if (error) throw error;
    return action();
  }
  return {
    read: (path) => at('read', path, () => nodeFileSystem.read(path)),
    realPath: (path) => at('realPath', path, () => nodeFileSystem.realPath(path)),
    describe: (path) => at('describe', path, () => nodeFileSystem.describe(path)),
    makeFolder: (path) => at('makeFolder', path, () => nodeFileSystem.makeFolder(path)),
    rename: (from, to) => at('rename', to, () => nodeFileSystem.rename(from, to)),
    remove: (path) => at('remove', path, () => nodeFileSystem.remove(path)),
    list: (folder) => at('list', folder, () => nodeFileSystem.list(folder)),
    syncFolder: (folder) => at('syncFolder', folder, () => nodeFileSystem.syncFolder(folder)),
    async create(path, text, mode) {
      const error = fault(++step, 'create', path);
      if (error === undefined) return nodeFileSystem.create(path, text, mode);
      // A process that is dead already writes nothing.
      if (!(error instanceof Dead)) await nodeFileSystem.create(path, text.slice(0, text.length / 2), mode);
      throw error;
    },
  };
}

/** The error of every step after a crash. */
export class Dead extends Error {}

/** A crash at a step: nothing works from there on. */
export function crashAt(crash: number): Fault {
  return (step) => {
    if (step === crash) return new Error('crash');
    return step > crash ? new Dead('after the crash') : undefined;
  };
}

/** A system error, as Node throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made for a test`), { code });
}
