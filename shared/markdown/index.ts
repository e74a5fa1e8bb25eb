/** What reads Markdown as a tree. It loads a library: import it where a text has to be read so. */

export { runBlocksOf } from './run-blocks.ts';
export { unfilledIn } from './unfilled.ts';
