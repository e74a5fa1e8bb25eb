import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { runbookAddress, type ShownRunbook } from '../../shared/runbooks/index.ts';
import { PageLink, SearchField } from '../ui/index.ts';
import { type Group, grouped } from './groups.ts';
import styles from './runbook-list.module.css';

interface RunbookListProps {
  readonly runbooks: readonly ShownRunbook[];
  /** The path of the one that is read. */
  readonly chosen: string;
}

type Row = { readonly folder: string } | { readonly runbook: ShownRunbook };

/** In pixels. */
const HEIGHT = 30;

/** The runbooks by folder, those in which what is typed is found. Only what can be seen is drawn. */
export function RunbookList({ runbooks, chosen }: RunbookListProps) {
  const [words, setWords] = useState('');
  const groups = useMemo(() => grouped(runbooks, words), [runbooks, words]);
  const rows = useMemo(() => groups.flatMap(rowsOf), [groups]);
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
        <h2>
          Runbooks <span>{runbooks.length}</span>
        </h2>
        <SearchField
          label="Find runbooks"
          placeholder="Title, tag, service, alert or owner"
          value={words}
          onChange={setWords}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') walk(event, scroller.current, -1);
          }}
        />
      </header>
      {rows.length === 0 && <p className={styles.none}>No runbook is found for “{words}”.</p>}
      <div ref={scroller} className={styles.scroller}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it have the focus, the list only hears their keys */}
        <div className={styles.rows} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return 'folder' in row ? (
              <h3 key={`folder ${row.folder}`} className={styles.folder} style={{ top: start }} title={row.folder}>
                {row.folder}
              </h3>
            ) : (
              <div key={row.runbook.path} className={styles.row} style={{ top: start }}>
                <PageLink
                  to={runbookAddress(row.runbook.path)}
                  current={row.runbook.path === chosen}
                  title={row.runbook.path}
                  className={styles.link}
                >
                  {row.runbook.title}
                </PageLink>
              </div>
            );
          })}
        </div>
      </div>
    </nav>
  );
}

function rowsOf({ folder, runbooks }: Group): Row[] {
  return [...(folder === '' ? [] : [{ folder }]), ...runbooks.map((runbook) => ({ runbook }))];
}

function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links: (Element | null)[] = [...event.currentTarget.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  walk(event, event.currentTarget, at + (event.key === 'ArrowDown' ? 0 : -2));
}

/** Goes to the link behind the one at a place. */
function walk(event: KeyboardEvent, list: HTMLElement | null, after: number): void {
  const link = list?.querySelectorAll('a')[after + 1];
  if (!link) return;
  event.preventDefault();
  link.focus();
}
