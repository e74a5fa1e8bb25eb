export { BOOK_FILE } from './book-file.ts';
export { isBook, type OpenBook, type OpenBookOptions, openBook } from './open-book.ts';
