/** A process of its own for the tests: changes the three files to and fro, a dot for each time, until it is killed. */
import { writeFiles } from '../../../../electron/book/write/index.ts';
import { threeFiles } from './three-files.ts';

const [, , root = ''] = process.argv;
const { changes, journalFolder } = await threeFiles(root);
const back = changes.map(({ path, before, after }) => ({ path, before: after, after: before }));
for (;;) {
  for (const each of [changes, back]) {
    const result = await writeFiles(each, { journalFolder });
    if (!result.ok) throw new Error(result.error.message);
    process.stdout.write('.');
  }
}
