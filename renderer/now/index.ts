export { Answer } from './answer.tsx';
export { NowPage } from './now-page.tsx';
export { TrustNote } from './trust-note.tsx';
