export { goToHeading, idOf, Markdown } from './markdown.tsx';
