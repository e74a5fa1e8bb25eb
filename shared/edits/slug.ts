/** Letters that are no letter with an accent, as ids write them. */
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/** So many characters of an id say enough. */
const LONGEST = 40;

/** A text as a part of an id: `Children’s party!` is `childrens-party`. Empty where no letter or digit is left. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[łøđßæœ]/g, (letter) => plain[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/** The name where it is free, else with the first number behind it that is: `dentist`, `dentist-2`. */
export function freeId(name: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}
