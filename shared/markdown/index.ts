/** What reads Markdown as a tree. It loads a library: import it where a text has to be read so. */
export { fillMarkdown } from './fill-markdown.ts';
export { runBlocksOf } from './run-blocks.ts';
