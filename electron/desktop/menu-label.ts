/** A text as a menu shows it: there `&` alone marks the letter to press, and a line break ends nothing. */
export function menuLabel(text: string): string {
  return text.replaceAll('&', '&&').replace(/\s+/g, ' ');
}
