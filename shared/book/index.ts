export { type Book, type BookSettings, type Kept, positionOf, type Source } from './book.ts';
export { compareProblems, type Position, type Problem } from './problem.ts';
