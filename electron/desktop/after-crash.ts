/** In milliseconds: of a page that breaks again so soon, the same would come again. */
const SOON = 10 * 60_000;

/** What follows when the page breaks: it is loaded again, but where it broke a short while ago, that is said instead. */
export function afterCrash(last: number | undefined, now: number): 'reload' | 'say' {
  return last === undefined || Math.abs(now - last) > SOON ? 'reload' : 'say';
}
