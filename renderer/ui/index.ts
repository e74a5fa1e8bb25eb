export { Avatar } from './avatar.tsx';
export { away } from './away.ts';
export { CopyButton } from './copy-button.tsx';
export { hoursInWords } from './hours.ts';
export { KeyHint } from './key-hint.tsx';
export { LocalTimeField } from './local-time-field.tsx';
export { PageBoundary } from './page-boundary.tsx';
export { PageLink } from './page-link.tsx';
export { PageToolbar, PeriodSteps } from './page-toolbar.tsx';
export { PanelPage, SidePanel } from './panel-page.tsx';
export { useHue, useName, usePeople } from './people.ts';
export { PersonPicker } from './person-picker.tsx';
export { ReasonField } from './reason-field.tsx';
export { SearchField } from './search-field.tsx';
export { SearchList } from './search-list.tsx';
export { Segments } from './segments.tsx';
export { Shell } from './shell.tsx';
export { SortableList } from './sortable-list.tsx';
export { Spoken } from './spoken.tsx';
export { allowStyleElements } from './style-nonce.ts';
export {
  clockTime,
  dated,
  dateInWords,
  exact,
  exactSpan,
  fromTo,
  placeOf,
  viewerWords,
  viewerZone,
  when,
} from './times.ts';
export { UnknownPage } from './unknown-page.tsx';
