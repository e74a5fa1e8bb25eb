export { type BookState, type Session, type Settings, sessionQuery, settings } from './schema.ts';
