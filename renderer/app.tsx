import { type ComponentType, useEffect } from 'react';
import { EditNotice } from './edits/index.ts';
import { loadedPage } from './loaded-page.tsx';
import { NowPage } from './now/index.ts';
import { Overlays } from './palette/index.ts';
import { PopoverPage } from './popover/index.ts';
import { useCore, useOnceIdle, useRoute, useViewerZone } from './stores/index.ts';
import { PageBoundary, Shell, UnknownPage } from './ui/index.ts';
import { NoBook, SampleMark } from './welcome/index.ts';

interface Page {
  readonly title: string;
  readonly Page: ComponentType;
}

/** Now is there at once; the other pages are loaded while nobody waits. */
const later = {
  rota: loadedPage(() => import('./timeline/index.ts').then(({ RotaPage }) => RotaPage)),
  rotaEditor: loadedPage(() => import('./rota-editor/index.ts').then(({ RotaEditorPage }) => RotaEditorPage)),
  people: loadedPage(() => import('./people/index.ts').then(({ PeoplePage }) => PeoplePage)),
  runbooks: loadedPage(() => import('./runbooks/index.ts').then(({ RunbooksPage }) => RunbooksPage)),
  runbooksFor: loadedPage(() => import('./runbooks/index.ts').then(({ RunbooksForPage }) => RunbooksForPage)),
  runbookHealth: loadedPage(() =>
    import('./runbook-health/index.ts').then(({ RunbookHealthPage }) => RunbookHealthPage),
  ),
  runbookImport: loadedPage(() =>
    import('./runbook-import/index.ts').then(({ RunbookImportPage }) => RunbookImportPage),
  ),
  runbookEditor: loadedPage(() =>
    import('./runbook-editor/index.ts').then(({ RunbookEditorPage }) => RunbookEditorPage),
  ),
  newRunbook: loadedPage(() => import('./runbook-editor/index.ts').then(({ NewRunbookPage }) => NewRunbookPage)),
  run: loadedPage(() => import('./runs/index.ts').then(({ RunPage }) => RunPage)),
  fairness: loadedPage(() => import('./fairness/index.ts').then(({ FairnessPage }) => FairnessPage)),
  problems: loadedPage(() => import('./problems/index.ts').then(({ ProblemsPage }) => ProblemsPage)),
  settings: loadedPage(() => import('./settings/index.ts').then(({ SettingsPage }) => SettingsPage)),
} as const;

function loadPages(): void {
  for (const { load } of Object.values(later)) load();
}

/** The pages, by the first part of their address. */
const pages: Readonly<Record<string, Page>> = {
  '': { title: 'Now', Page: NowPage },
  rota: { title: 'Rota', Page: later.rota.Page },
  'rota-editor': { title: 'Edit a rota', Page: later.rotaEditor.Page },
  runbooks: { title: 'Runbooks', Page: later.runbooks.Page },
  'runbooks-for': { title: 'Runbooks for an alert', Page: later.runbooksFor.Page },
  'runbooks-health': { title: 'Health of the runbooks', Page: later.runbookHealth.Page },
  'runbooks-import': { title: 'Import runbooks', Page: later.runbookImport.Page },
  'runbooks-new': { title: 'New runbook', Page: later.newRunbook.Page },
  'runbooks-edit': { title: 'Edit a runbook', Page: later.runbookEditor.Page },
  'runbooks-run': { title: 'Follow a runbook', Page: later.run.Page },
  people: { title: 'People', Page: later.people.Page },
  fairness: { title: 'Fairness', Page: later.fairness.Page },
  problems: { title: 'Problems', Page: later.problems.Page },
  settings: { title: 'Settings', Page: later.settings.Page },
};

const unknownPage: Page = { title: 'Not found', Page: UnknownPage };

/** The page for the address, inside the window. */
export function App() {
  const area = useRoute(({ path }) => path.split('/')[1] ?? '');
  const session = useCore(({ session }) => session);
  const settings = session?.settings;
  const zone = useViewerZone(({ zone }) => zone.id);
  const { title, Page } = (Object.hasOwn(pages, area) && pages[area]) || unknownPage;
  useEffect(() => {
    document.title = `${title} · Watchbill`;
  }, [title]);
  const theme = settings?.theme;
  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
  useOnceIdle(loadPages);
  // Of the tray icon: a window of its own, with nothing around.
  if (area === 'popover') return <PopoverPage key={`${settings?.clock} ${zone}`} />;
  const isSettings = area === 'settings';
  // Times are written everywhere: with another clock or zone all of it is drawn anew, but for where the clock is chosen
  // and where a draft would be lost.
  const isDraft = area === 'rota-editor' || /^runbooks-(?:run|edit|new|import)$/.test(area);
  const times = isSettings || isDraft ? '' : `${settings?.clock} ${zone}`;
  return (
    <>
      <Shell mark={<SampleMark />}>
        {session && !session.book && !isSettings ? (
          <NoBook failure={session.bookFailure} />
        ) : (
          <PageBoundary key={`${area} ${times}`}>
            <Page />
          </PageBoundary>
        )}
      </Shell>
      <EditNotice />
      <Overlays />
    </>
  );
}
