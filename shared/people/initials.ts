/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  // By code point: half of an emoji is no letter.
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
