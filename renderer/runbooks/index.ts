export { RunbooksForPage } from './runbooks-for-page.tsx';
export { RunbooksPage } from './runbooks-page.tsx';
