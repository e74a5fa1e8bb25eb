/** A text as one searches for it: without accents and capitals; the Polish l with its stroke is no accent to Unicode. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o');
}

/** Whether each of some words is found in a text, somewhere; accents do not matter. No words are found anywhere. */
export function hasAllWords(text: string, words: string): boolean {
  const plain = plainText(text);
  return plainText(words)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}
