export { goToHeading, idOf, Markdown } from './markdown.tsx';
export type { FillCode } from './tree-plugins.ts';
