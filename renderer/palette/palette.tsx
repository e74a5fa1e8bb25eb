import * as Dialog from '@radix-ui/react-dialog';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { runCommand, useBoundCommands } from '../commands/index.ts';
import { useAnswer, useCore } from '../stores/index.ts';
import { type Entry, entriesOf } from './entries.ts';
import { EntryLine } from './entry-line.tsx';
import { useFoundInside } from './found-inside.ts';
import { type Close, Frame } from './frame.tsx';
import { goToPage } from './go-to-page.ts';
import styles from './palette.module.css';
import { remember, useRecent } from './recent.ts';
import { type Results, resultsOf } from './results.ts';

/** The command palette: every page, rota, runbook, person and command by name. */
export default function Palette() {
  return (
    <Frame opener="palette.open" className={styles.palette}>
      {(close) => <Content close={close} />}
    </Frame>
  );
}

const label = 'Search people, rotas, runbooks, commands';

function Content({ close }: { readonly close: Close }) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const entries = useEntries();
  const recent = useRecent(({ keys }) => keys);
  const results = useMemo(() => resultsOf(entries, text, recent), [entries, text, recent]);
  const inside = useFoundInside(text, results);
  function choose({ key, action }: Entry): void {
    remember(key);
    if (action.kind === 'copy') void copy(action.text).then(setSaid);
    else if (action.kind === 'page') close(() => goToPage(action.address));
    else close(() => runCommand(action.id));
  }
  return (
    <Command label={label} shouldFilter={false} vimBindings={false} loop className={styles.command}>
      <Dialog.Title className={styles.unseen}>Search and commands</Dialog.Title>
      <div className={styles.field}>
        <Search size={15} aria-hidden="true" />
        <Command.Input
          placeholder={label}
          className={styles.input}
          onValueChange={(value) => {
            setText(value);
            setSaid('');
          }}
        />
      </div>
      <Command.List label="Results" className={styles.list}>
        {results.groups.map(({ name, entries }) => (
          <Command.Group key={name} heading={name} className={styles.group}>
            {entries.map((entry) => (
              <Command.Item key={entry.key} value={entry.key} className={styles.item} onSelect={() => choose(entry)}>
                <EntryLine entry={entry} />
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        {inside.length > 0 && (
          <Command.Group heading="In runbooks" className={styles.group}>
            {inside.map((entry) => (
              <Command.Item key={entry.key} value={entry.key} className={styles.item} onSelect={() => choose(entry)}>
                <EntryLine entry={entry} />
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
      <div className={styles.foot}>
        <span role="status">{said || summaryOf(results, inside.length, text)}</span>
        <span className={styles.hints} aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> move <kbd>Enter</kbd> choose <kbd>Esc</kbd> close
        </span>
      </div>
    </Command>
  );
}

function useEntries(): readonly Entry[] {
  const session = useCore(({ session }) => session);
  const now = useCore(({ now, connection }) => (connection === 'connected' ? now : undefined));
  const bound = useBoundCommands();
  const reply = useAnswer('runbooks', {});
  return useMemo(
    () =>
      entriesOf({
        bound,
        people: session?.people ?? [],
        rotas: session?.rotas ?? [],
        runbooks: reply?.ok ? reply.value : [],
        now,
        theme: session?.settings.theme,
      }),
    [bound, session, now, reply],
  );
}

function summaryOf({ groups, left }: Results, inside: number, text: string): string {
  const listed = groups.reduce((sum, { entries }) => sum + entries.length, inside);
  if (listed === 0) return `Nothing is called “${text.trim()}”`;
  if (text.trim() === '') return left === 0 ? '' : `${left} more: write to find them`;
  if (left > 0) return `${listed} of ${listed + left}: write more to narrow it down`;
  return listed === 1 ? '1 found' : `${listed} found`;
}

async function copy(number: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(number);
    return `${number} copied`;
  } catch {
    return `The browser does not let it be copied: ${number}`;
  }
}
