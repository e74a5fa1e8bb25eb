/** A process of its own for the tests: changes the three files and is killed at a step. */
import { writeFiles } from '../../../../electron/book/write/index.ts';
import { faultyFiles } from './faulty-files.ts';
import { threeFiles } from './three-files.ts';

const [, , root = '', kill] = process.argv;
const { changes, journalFolder } = await threeFiles(root);
const fileSystem = faultyFiles((step) => {
  if (step === Number(kill)) process.kill(process.pid, 'SIGKILL');
  return undefined;
});
await writeFiles(changes, { journalFolder, fileSystem });
