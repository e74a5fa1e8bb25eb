import * as Dialog from '@radix-ui/react-dialog';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { commandOfEvent, runCommand } from '../commands/index.ts';
import { closeOverlay, returnFocus } from '../overlay/index.ts';
import styles from './frame.module.css';

interface FrameProps {
  /** The command that opened it. */
  readonly opener: Opener;
  readonly className: string | undefined;
  readonly children: (close: Close) => ReactNode;
}

type Opener = 'palette.open' | 'shortcuts.show';

/** Closes the frame; what comes afterwards is done when the focus is back, so that it may move it on. */
export type Close = (afterwards?: () => void) => void;

/**
 * A dialog over the page: keeps the focus, closes on Escape and on a click beside it. The backdrop is our own: Radix's
 * locks scrolling by adding a style element, which the page's policy forbids, and here nothing is left to lock, since
 * the page itself does not scroll and what does lies below, where no pointer reaches.
 */
export function Frame({ opener, className, children }: FrameProps) {
  const afterwards = useRef<() => void>(undefined);
  function close(work?: () => void): void {
    afterwards.current = work;
    closeOverlay();
  }
  /** The keys that open it close it, and those of the other lead there. */
  function onKeyDown(event: KeyboardEvent): void {
    const id = commandOfEvent(event.nativeEvent);
    if (id !== 'palette.open' && id !== 'shortcuts.show') return;
    event.preventDefault();
    if (!event.repeat) close(id === opener ? undefined : () => runCommand(id));
  }
  return (
    <Dialog.Root open onOpenChange={() => close()}>
      <Dialog.Portal>
        <div className={styles.backdrop} />
        <Dialog.Content
          className={`${styles.frame} ${className}`}
          aria-modal="true"
          aria-describedby={undefined}
          onKeyDown={onKeyDown}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            returnFocus();
            afterwards.current?.();
          }}
        >
          {children(close)}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
