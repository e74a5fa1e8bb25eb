import { dutySentence } from './duty-sentence.ts';
import { trayMenu } from './tray-menu.ts';
import type { TrayFacts, TrayView } from './types.ts';

/** Windows shows no more of a tooltip. */
const LONGEST = 127;

/** What the tray shows: whether I am on call, at one glance and in one sentence, and a menu that needs no window. */
export function trayView(facts: TrayFacts): TrayView {
  const { state, sentence } = dutySentence(facts);
  return { state, tooltip: shortened(sentence), entries: trayMenu(facts, sentence) };
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  // Not through the middle of a character that takes two places.
  return `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
