import type { FairnessWeights } from './book.ts';

/** Every hour counts the same: what holds where the book says nothing else. */
export const evenWeights: FairnessWeights = { night: 1, weekend: 1, holiday: 1 };
