export { NowPage } from './now-page.tsx';
