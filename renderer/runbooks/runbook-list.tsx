import { useVirtualizer } from '@tanstack/react-virtual';
import { HeartPulse, Plus, Siren } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { isWanted, type RunbookFilter, runbookAddress, type ShownRunbook } from '../../shared/runbooks/index.ts';
import { provenInWords, type ShownRun } from '../../shared/runs/index.ts';
import { lengthInWords } from '../../shared/time/index.ts';
import { VerdictMark } from '../runs/index.ts';
import { useAnswer, useClock, useRoute } from '../stores/index.ts';
import { PageLink, SearchField, useName } from '../ui/index.ts';
import { FilterBar } from './filter-bar.tsx';
import { folderAddress, folderIn } from './folder.ts';
import { type Group, grouped } from './groups.ts';
import styles from './runbook-list.module.css';
import { SearchResults } from './search-results.tsx';
import { useToday } from './today.ts';
import { walkLinks } from './walk-links.ts';

interface RunbookListProps {
  readonly runbooks: readonly ShownRunbook[];
  /** The path of the one that is read. */
  readonly chosen: string;
}

type Row = { readonly folder: string } | { readonly runbook: ShownRunbook };

/** In pixels. */
const HEIGHT = 30;

/** The runbooks by folder, of which only those that can be seen are drawn; or those in which what is written is found. */
export function RunbookList({ runbooks, chosen }: RunbookListProps) {
  const [words, setWords] = useState('');
  // The page's own title is that of the runbook, where one is read.
  const Title = chosen === '' ? 'h1' : 'h2';
  const isSearching = words.trim() !== '';
  const runs = useAnswer('runs', {});
  const proven = useMemo(
    () => new Map(runs?.ok ? runs.value.proven.map((run) => [run.runbook, run] as const) : []),
    [runs],
  );
  const [filter, setFilter] = useState<RunbookFilter>({});
  const today = useToday();
  const folder = useRoute(({ search }) => folderIn(search));
  const wanted = useMemo(
    () =>
      runbooks.filter(
        (runbook) => isWanted(runbook, filter, today) && (folder === '' || runbook.path.startsWith(`${folder}/`)),
      ),
    [runbooks, filter, today, folder],
  );
  const groups = useMemo(() => grouped(wanted), [wanted]);
  const rows = useMemo(() => groups.flatMap(rowsOf), [groups]);
  const body = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 10,
  });
  return (
    <nav className={styles.nav} aria-label="Runbooks">
      <header className={styles.head}>
        <span className={styles.actions}>
          <PageLink to="/runbooks-for" title="Which runbook for this alert?">
            <Siren size={15} aria-label="Runbook for an alert" />
          </PageLink>
          <PageLink to="/runbooks-health" title="How they are: stale, never proven, broken links">
            <HeartPulse size={15} aria-label="Health of the runbooks" />
          </PageLink>
          <PageLink to="/runbooks-new" title="New runbook">
            <Plus size={15} aria-label="New runbook" />
          </PageLink>
        </span>
        <Title>
          Runbooks{' '}
          <span>
            {wanted.length < runbooks.length && `${wanted.length} of `}
            {runbooks.length}
          </span>
        </Title>
        <SearchField
          label="Find runbooks"
          placeholder="Any words in them"
          value={words}
          onChange={setWords}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') walkLinks(event, body.current);
          }}
        />
        <FilterBar runbooks={runbooks} filter={filter} onFilter={setFilter} />
        {folder !== '' && (
          <p className={styles.only}>
            Only {folder} · <PageLink to="/runbooks">all folders</PageLink>
          </p>
        )}
      </header>
      <div ref={body} className={styles.body}>
        {isSearching && <SearchResults text={words} filter={filter} chosen={chosen} />}
        <div ref={scroller} className={styles.scroller} hidden={isSearching}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it have the focus, the list only hears their keys */}
          <div
            className={styles.rows}
            style={{ height: virtual.getTotalSize() }}
            onKeyDown={(event) => walkLinks(event, event.currentTarget)}
          >
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              if (!row) return null;
              return 'folder' in row ? (
                <h3 key={`folder ${row.folder}`} className={styles.folder} style={{ top: start }} title={row.folder}>
                  <PageLink to={folderAddress(row.folder)}>{row.folder}</PageLink>
                </h3>
              ) : (
                <div key={row.runbook.path} className={styles.row} style={{ top: start }}>
                  <PageLink
                    to={runbookAddress(row.runbook.path)}
                    current={row.runbook.path === chosen}
                    title={row.runbook.path}
                    className={styles.link}
                  >
                    <span>{row.runbook.title}</span>
                    <Proven run={proven.get(row.runbook.path)} />
                  </PageLink>
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </nav>
  );
}

/** When a runbook was followed to the end the last time, and how that went. */
function Proven({ run }: { readonly run: ShownRun | undefined }) {
  const now = useClock();
  const nameOf = useName();
  if (!run) return null;
  const words = provenInWords(run, run.by === null ? undefined : nameOf(run.by), now);
  return (
    <span className={styles.proven} title={words}>
      <VerdictMark verdict={run.verdict} />
      <span aria-hidden="true">
        {lengthInWords(Math.max(now - run.finished, 0))
          .split(' ')
          .slice(0, 2)
          .join(' ')}
      </span>
      <span className={styles.unseen}>{words}</span>
    </span>
  );
}

function rowsOf({ folder, runbooks }: Group): Row[] {
  return [...(folder === '' ? [] : [{ folder }]), ...runbooks.map((runbook) => ({ runbook }))];
}
