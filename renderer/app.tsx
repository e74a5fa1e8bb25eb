import { type ComponentType, useEffect } from 'react';
import { NowPage } from './now/index.ts';
import { PeoplePage } from './people/index.ts';
import { ProblemsPage } from './problems/index.ts';
import { useCore, useRoute } from './stores/index.ts';
import { RotaPage } from './timeline/index.ts';
import { Shell } from './ui/index.ts';

interface Page {
  readonly title: string;
  readonly Page: ComponentType;
}

/** The pages, by the first part of their address. */
const pages: Readonly<Record<string, Page>> = {
  '': { title: 'Now', Page: NowPage },
  rota: { title: 'Rota', Page: RotaPage },
  people: { title: 'People', Page: PeoplePage },
  problems: { title: 'Problems', Page: ProblemsPage },
};

const unknownPage: Page = { title: 'Now', Page: NowPage };

/** The page for the address, inside the window. */
export function App() {
  const area = useRoute(({ path }) => path.split('/')[1] ?? '');
  const settings = useCore(({ session }) => session?.settings);
  const { title, Page } = (Object.hasOwn(pages, area) && pages[area]) || unknownPage;
  useEffect(() => {
    document.title = `${title} · Watchbill`;
  }, [title]);
  const theme = settings?.theme;
  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
  // Times are written everywhere: after a change of the clock all of it is drawn anew.
  return (
    <Shell key={settings?.clock}>
      <Page />
    </Shell>
  );
}
