export type { Book, BookSettings, Kept, Source } from './book.ts';
export { calendarOf } from './calendars.ts';
export { whyNotAnId } from './ids.ts';
export { nameOf, namesOf } from './names.ts';
export { rotaPlanOf, rotaPlansOf } from './plans.ts';
export { isWritten, type Place, positionOf, versionNote, writePositions } from './positions.ts';
export { compareProblems, type Position, type Problem } from './problem.ts';
export { brokenReferences } from './references.ts';
export { suggestion } from './suggestion.ts';
