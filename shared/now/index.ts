export { nowView, personView } from './now-view.ts';
