export { DraftTimeline } from './draft-timeline.tsx';
export { RotaPage } from './rota-page.tsx';
