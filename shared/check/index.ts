export { type CheckOptions, checkBook } from './check-book.ts';
