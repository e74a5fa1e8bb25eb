export { type BookHistory, bookHistory } from './book-history.ts';
export { dueNotices } from './due-notices.ts';
