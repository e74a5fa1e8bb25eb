export { peopleListOf } from './people-list.ts';
export { type HolidaysOf, personPageOf } from './person-page.ts';
export { type PeopleList, type PersonPage, peopleList, personPage } from './schema.ts';
