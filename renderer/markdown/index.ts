export { type LinkTarget, targetOf } from './links.ts';
export { goToHeading, idOf, Markdown } from './markdown.tsx';
