/** A text as one searches for it: without accents and capitals; the Polish l with its stroke is no accent to Unicode. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o');
}
