export {
  alertIn,
  alertSearch,
  decoded,
  newRunbookAddress,
  runbookAddress,
  runbookEditAddress,
  runbookPathIn,
  runbooksForAddress,
} from './address.ts';
export { type RunbookEdit, runbookEdits } from './edits.ts';
export { isNarrowing, isStale, isWanted } from './filter.ts';
export {
  type MatchReason,
  matches,
  type RunbookMatch,
  runbooksFor,
  searchedFor,
  whyInWords,
} from './for-alert.ts';
export { withoutForeignMarks } from './foreign-marks.ts';
export { type CutText, cutFrontMatter } from './front-matter.ts';
export {
  type Examined,
  type ExaminedRunbook,
  type HealthFinding,
  healthOf,
} from './health.ts';
export { type HealthCode, healthCodes } from './health-codes.ts';
export { healthProblems } from './health-problems.ts';
export { type LinkTarget, relativeAddress, targetOf } from './links.ts';
export { withMendedLinks } from './mended-links.ts';
export { type Heading, outlineOf } from './outline.ts';
export { pastedAlert } from './pasted-alert.ts';
export { LONGEST_RUNBOOK, whyNotMarkdown } from './readable.ts';
export {
  type AlertFacts,
  type AlertMatcher,
  type Audience,
  audiences,
  type Labels,
  type Runbook,
  type RunbookFacts,
  type Variable,
} from './runbook.ts';
export { letters, nameOf, noFacts, runbookOf } from './runbook-of.ts';
export { mappedPath, type RunbookUrls } from './runbook-urls.ts';
export {
  type RunbookFilter,
  remotePictureQuery,
  runbookDraftQuery,
  runbookHealthQuery,
  runbookImport,
  runbookPictureQuery,
  runbookQuery,
  runbookSearchQuery,
  runbookSourceQuery,
  runbooksForQuery,
  runbooksQuery,
  runbookTemplatesQuery,
  type ShownRunbook,
  servicesQuery,
} from './schema.ts';
export { namesIn, type Section, type SnippetPart, searchWords, sectionsOf, snippetOf, wordsIn } from './sections.ts';
export { shownRunbook } from './shown-runbook.ts';
export { filledTemplate, newPath, TEMPLATE_FOLDER, type Template, usualTemplates } from './templates.ts';
export { withoutTitle } from './without-title.ts';
export { linksIn, type WrittenLink, withAddresses } from './written-links.ts';
