export { nowView, personView } from './now-view.ts';
export { type NowView, nowQuery, type PersonView, type RotaNow, shownPerson } from './schema.ts';
