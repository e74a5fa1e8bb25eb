export { RunbooksPage } from './runbooks-page.tsx';
