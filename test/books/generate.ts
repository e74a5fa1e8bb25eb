import { bookOf } from './generate/book.ts';
import { readOptions, usage } from './generate/options.ts';
import { whyNotInto, writeBook } from './generate/write-book.ts';

/** `npm run book:generate`: writes a made-up book of any size, for trying things on and for measuring. */
function main(args: readonly string[]): number {
  const options = readOptions(args);
  if (options === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const error = 'error' in options ? options.error : whyNotInto(options.folder);
  if (error !== undefined || 'error' in options) {
    process.stderr.write(`${error}\n`);
    return 2;
  }
  const files = bookOf(options);
  writeBook(options.folder, files);
  const { people, rotas, overrides, runbooks, seed } = options;
  process.stdout.write(
    `${options.folder}: ${people} people, ${rotas} rotas, ${overrides} overrides, ${runbooks} runbooks, ${files.size} files (seed ${seed})\n`,
  );
  return 0;
}

process.exitCode = main(process.argv.slice(2));
