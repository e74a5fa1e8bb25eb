/** What is offered, in minutes. */
const usual = [3 * 24 * 60, 24 * 60, 60, 15, 5];

/** The lead times that can be chosen, the longest first: what is usual, and what somebody wrote into the settings. */
export function leadTimeChoices(chosen: readonly number[]): readonly number[] {
  return [...new Set([...usual, ...chosen])].sort((a, b) => b - a);
}

/** The chosen lead times with one more, or one less; the longest first. */
export function withLeadTime(chosen: readonly number[], minutes: number, isChosen: boolean): number[] {
  const others = chosen.filter((other) => other !== minutes);
  return (isChosen ? [...others, minutes] : others).sort((a, b) => b - a);
}
