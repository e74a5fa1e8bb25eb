import * as Dialog from '@radix-ui/react-dialog';
import { X } from 'lucide-react';
import { commandIds, commands, keysInPlace } from '../../shared/commands/index.ts';
import { KeyHint } from '../ui/index.ts';
import { Frame } from './frame.tsx';
import styles from './shortcut-sheet.module.css';

const withKeys = commandIds.map((id) => commands[id]).filter(({ keys }) => keys !== undefined);
// Those of the rota page, which are most, in a column of their own.
const ofRota = withKeys.filter(({ group }) => group === 'Rota');
const others = withKeys.filter(({ group }) => group !== 'Rota');
const groups = [...Map.groupBy([...others, ...keysInPlace, ...ofRota], ({ group }) => group)];

/** The sheet of shortcuts: every command that has keys, by where it can be done. */
export default function ShortcutSheet() {
  return (
    <Frame opener="shortcuts.show" className={styles.sheet}>
      {(close) => (
        <>
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>Keyboard shortcuts</Dialog.Title>
            <button
              type="button"
              className={styles.close}
              aria-label="Close"
              title="Close  Esc"
              onClick={() => close()}
            >
              <X size={15} aria-hidden="true" />
            </button>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is too small it scrolls, also by keys */}
          <section className={styles.groups} tabIndex={0} aria-label="Shortcuts">
            {groups.map(([group, facts]) => (
              <div key={group} className={styles.group}>
                <h3>{group}</h3>
                <dl>
                  {facts.map(({ title, keys = '' }) => (
                    <div key={title} className={styles.shortcut}>
                      <dt>{title}</dt>
                      <dd>
                        <KeyHint keys={keys} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </section>
        </>
      )}
    </Frame>
  );
}
