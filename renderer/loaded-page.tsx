import { type ComponentType, useEffect, useState } from 'react';
import { useCore } from './stores/index.ts';

/** A page whose code is loaded when it is needed, or before. */
export interface LoadedPage {
  readonly Page: ComponentType;
  /** Loads it while nobody waits. Where that fails, it is tried again when somebody goes there. */
  readonly load: () => void;
}

/**
 * Makes a page of code that is not there yet. Not by React's lazy(): after its fallback React waits for 300 ms before it
 * shows what has come, also where that was there all along, and a page that cannot be loaded takes the others down.
 */
export function loadedPage(load: () => Promise<ComponentType>): LoadedPage {
  let loaded: ComponentType | undefined;
  async function come(): Promise<void> {
    loaded ??= await load();
  }
  function Page() {
    const [, setHere] = useState(loaded !== undefined);
    useEffect(() => {
      if (loaded) return;
      come().then(
        () => setHere(true),
        () => useCore.setState({ failure: notLoaded }),
      );
    }, []);
    const Loaded = loaded;
    return Loaded ? <Loaded /> : null;
  }
  return { Page, load: () => void come().catch(() => {}) };
}

const notLoaded = {
  code: 'part-not-loaded',
  message: 'This page could not be loaded',
  hint: 'Go there again, or reload it; if that fails too, look whether Watchbill still runs.',
};
