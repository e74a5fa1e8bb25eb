export { nowView, personView } from './now-view.ts';
export { type NowView, nowQuery, type RotaNow } from './schema.ts';
