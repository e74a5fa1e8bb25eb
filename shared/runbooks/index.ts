export { decoded, labelsIn, labelsOf, runbookAddress, runbookPathIn } from './address.ts';
export { isNarrowing, isStale, isWanted } from './filter.ts';
export { type Labels, type MatchReason, matches, type RunbookMatch, runbooksFor } from './for-alert.ts';
export { withoutForeignMarks } from './foreign-marks.ts';
export { type CutText, cutFrontMatter } from './front-matter.ts';
export { type Heading, outlineOf } from './outline.ts';
export { LONGEST_RUNBOOK, whyNotMarkdown } from './readable.ts';
export {
  type AlertMatcher,
  type Audience,
  audiences,
  type Runbook,
  type RunbookFacts,
  type Variable,
} from './runbook.ts';
export { nameOf, noFacts, runbookOf } from './runbook-of.ts';
export {
  type RunbookFilter,
  runbookPictureQuery,
  runbookQuery,
  runbookSearchQuery,
  runbooksQuery,
  type ShownRunbook,
} from './schema.ts';
export { namesIn, type Section, type SnippetPart, searchWords, sectionsOf, snippetOf, wordsIn } from './sections.ts';
export { shownRunbook } from './shown-runbook.ts';
