export { type Book, type BookSettings, type Kept, positionOf, type Source } from './book.ts';
export { whyNotAnId } from './ids.ts';
export { rotaPlanOf, rotaPlansOf } from './plans.ts';
export { compareProblems, type Position, type Problem } from './problem.ts';
export { brokenReferences } from './references.ts';
export { suggestion } from './suggestion.ts';
