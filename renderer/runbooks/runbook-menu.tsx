import * as Menu from '@radix-ui/react-dropdown-menu';
import { Ellipsis } from 'lucide-react';
import { saveEdit } from '../edits/index.ts';
import { command, goTo } from '../stores/index.ts';
import styles from './runbook-menu.module.css';

interface RunbookMenuProps {
  readonly path: string;
  readonly onMove: () => void;
}

/** What is done with a runbook more rarely. */
export function RunbookMenu({ path, onMove }: RunbookMenuProps) {
  const file = `runbooks/${path}`;
  async function remove(): Promise<void> {
    const reply = await saveEdit({ kind: 'runbook.remove', path });
    if (reply.ok) goTo('/runbooks');
  }
  const items = [
    { name: 'Reviewed today', work: () => void saveEdit({ kind: 'runbook.review', path }) },
    { name: 'Move or rename …', work: onMove },
    { name: 'Open in my own editor', work: () => void command('file.open', { file }) },
    { name: 'Show in folder', work: () => void command('file.show', { file }) },
    { name: 'Print', work: () => window.print() },
    { name: 'Delete', work: () => void remove() },
  ];
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={styles.trigger} aria-label="More" title="More">
        <Ellipsis size={15} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Content className={styles.menu} align="end" sideOffset={4}>
          {items.map(({ name, work }) => (
            <Menu.Item key={name} className={styles.item} onSelect={work}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  );
}
