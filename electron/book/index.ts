export { BOOK_FILE } from './book-file.ts';
export { bookState } from './book-state.ts';
export { type BookChange, type ChangeError, type ChangeResult, changeBook, undoChange } from './change-book.ts';
export { lookIntoFolder } from './folders.ts';
export { followBook } from './follow-book.ts';
export { isBook, type OpenBook, type OpenBookOptions, openBook } from './open-book.ts';
export { readRotaFile } from './read-rota-file.ts';
export { INTERRUPTED } from './undo-interrupted.ts';
