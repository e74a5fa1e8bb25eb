import { plainText } from '../../shared/text/index.ts';

/** So many places are enough for anybody who looks for one. */
const MOST = 1000;

/** Where words stand in what is shown, without regard to capitals and accents; within one run of text each. */
export function placesOf(root: HTMLElement, words: string): Range[] {
  const wanted = plainText(words);
  const ranges: Range[] = [];
  // The bar itself stands among what is searched.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('search') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node && ranges.length < MOST; node = walker.nextNode()) {
    const { plain, places } = withPlaces(node.textContent ?? '');
    for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange();
      range.setStart(node, places[at] ?? 0);
      range.setEnd(node, places[at + wanted.length] ?? node.textContent?.length ?? 0);
      ranges.push(range);
    }
  }
  return ranges;
}

/** A text made plain, and of each of its signs the place in the text as it was. */
function withPlaces(text: string): { readonly plain: string; readonly places: readonly number[] } {
  let plain = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    for (const each of plainText(sign)) {
      places.push(at);
      plain += each;
    }
    at += sign.length;
  }
  places.push(at);
  return { plain, places };
}

/** Marks what was found, and brings one of it into sight. */
export function markFound(ranges: readonly Range[], here: number): void {
  const current = ranges[here];
  CSS.highlights.set('found', new Highlight(...ranges.filter((range) => range !== current)));
  CSS.highlights.set('found-here', new Highlight(...(current ? [current] : [])));
  current?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** Takes the marks away. */
export function unmark(): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-here');
}
