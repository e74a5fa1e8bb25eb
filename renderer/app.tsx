import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { NowPage } from './now/index.ts';
import { Overlays } from './palette/index.ts';
import { useCore, useRoute } from './stores/index.ts';
import { Shell } from './ui/index.ts';
import { NoBook, SampleMark } from './welcome/index.ts';

interface Page {
  readonly title: string;
  readonly Page: ComponentType;
}

/** Now is there at once; the other pages are loaded while nobody waits. */
const load = {
  rota: () => import('./timeline/index.ts').then(({ RotaPage }) => ({ default: RotaPage })),
  people: () => import('./people/index.ts').then(({ PeoplePage }) => ({ default: PeoplePage })),
  settings: () => import('./settings/index.ts').then(({ SettingsPage }) => ({ default: SettingsPage })),
  problems: () => import('./problems/index.ts').then(({ ProblemsPage }) => ({ default: ProblemsPage })),
} as const;

/** The pages, by the first part of their address. */
const pages: Readonly<Record<string, Page>> = {
  '': { title: 'Now', Page: NowPage },
  rota: { title: 'Rota', Page: lazy(load.rota) },
  people: { title: 'People', Page: lazy(load.people) },
  problems: { title: 'Problems', Page: lazy(load.problems) },
  settings: { title: 'Settings', Page: lazy(load.settings) },
};

const unknownPage: Page = { title: 'Now', Page: NowPage };

/** The page for the address, inside the window. */
export function App() {
  const area = useRoute(({ path }) => path.split('/')[1] ?? '');
  const session = useCore(({ session }) => session);
  const settings = session?.settings;
  const { title, Page } = (Object.hasOwn(pages, area) && pages[area]) || unknownPage;
  useEffect(() => {
    document.title = `${title} · Watchbill`;
  }, [title]);
  const theme = settings?.theme;
  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
  useEffect(() => {
    const waiting = requestIdleCallback(() => {
      // What cannot be loaded now is tried again when somebody goes there.
      for (const page of Object.values(load)) page().catch(() => {});
    });
    return () => cancelIdleCallback(waiting);
  }, []);
  const isSettings = area === 'settings';
  return (
    <>
      <Shell mark={<SampleMark />}>
        {session && !session.book && !isSettings ? (
          <NoBook failure={session.bookFailure} />
        ) : (
          <Suspense>
            {/* Times are written everywhere: after a change of the clock all of it is drawn anew, but for where it is made. */}
            <Page key={isSettings ? 'settings' : settings?.clock} />
          </Suspense>
        )}
      </Shell>
      <Overlays />
    </>
  );
}
