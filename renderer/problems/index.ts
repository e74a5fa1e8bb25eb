export { ProblemsPage } from './problems-page.tsx';
