import { useEffect, useState } from 'react';
import type { Options } from 'react-markdown';

type PluggableList = NonNullable<Options['rehypePlugins']>;
type Highlight = PluggableList[number];

let loaded: Highlight | undefined;

/** Colours code by its language, once that has been loaded: the text does not wait for it. Of code without one nothing is guessed. */
export function useHighlight(): PluggableList {
  const [highlight, setHighlight] = useState(() => loaded);
  useEffect(() => {
    if (highlight) return;
    let isGone = false;
    import('rehype-highlight').then(
      ({ default: plugin }) => {
        loaded = [plugin, { detect: false }];
        if (!isGone) setHighlight(() => loaded);
      },
      // Without colours it reads the same.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [highlight]);
  return highlight ? [highlight] : [];
}
