import { useEffect } from 'react';
import { NowPage } from './now/index.ts';
import { ProblemsPage } from './problems/index.ts';
import { pages, useCore, useRoute } from './stores/index.ts';
import { Shell } from './ui/index.ts';

/** The page for the address, inside the window. */
export function App() {
  const path = useRoute(({ path }) => path);
  const theme = useCore(({ session }) => session?.settings.theme);
  useEffect(() => {
    document.title = `${pages[path]} · Watchbill`;
  }, [path]);
  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
  return <Shell>{path === '/problems' ? <ProblemsPage /> : <NowPage />}</Shell>;
}
