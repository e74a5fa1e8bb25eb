import type { Random } from './random.ts';

export interface Name {
  readonly id: string;
  readonly full: string;
}

/** As many names as asked for, no id twice: first name and family name, with a number where they run out. */
export function namesOf(count: number, random: Random): Name[] {
  const everyPair = firstNames.flatMap((first) => familyNames.map((family) => ({ first, family })));
  const pairs = random.some(everyPair, count);
  return Array.from({ length: count }, (_, index) => {
    const { first, family } = pairs[index % pairs.length] ?? { first: 'Alex', family: 'Reed' };
    const round = Math.floor(index / pairs.length);
    const full = round === 0 ? `${first} ${family}` : `${first} ${family} ${round + 1}`;
    return { id: idOf(full), full };
  });
}

/** `Łukasz Müller` becomes `lukasz-muller`. */
export function idOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

// biome-ignore format: a table of words
const firstNames = [
  'Ada', 'Agnieszka', 'Aisha', 'Alicia', 'Anders', 'Anja', 'Antonio', 'Beatrix', 'Bruno', 'Camille', 'Carlos', 'Chloe',
  'Daniel', 'Dorota', 'Edith', 'Ellen', 'Emre', 'Erik', 'Fatima', 'Felix', 'Frances', 'Gabriel', 'Greta', 'Hana', 'Hugo',
  'Ines', 'Ivan', 'Jakub', 'Jamal', 'Joanna', 'Kaya', 'Kenji', 'Lars', 'Leila', 'Lucía', 'Łukasz', 'Maeve', 'Magnus',
  'Marta', 'Mateus', 'Nadia', 'Nils', 'Noor', 'Olga', 'Oskar', 'Paweł', 'Priya', 'Quentin', 'Renata', 'Rosa', 'Samuel',
  'Søren', 'Stella', 'Tariq', 'Tessa', 'Uma', 'Viktor', 'Wanda', 'Yusuf', 'Zoë',
] as const;

// biome-ignore format: a table of words
const familyNames = [
  'Adeyemi', 'Almeida', 'Bauer', 'Bennett', 'Bianchi', 'Brennan', 'Castillo', 'Chandra', 'Coleman', 'Dąbrowski', 'Dubois',
  'Eriksen', 'Farouk', 'Fischer', 'García', 'Gupta', 'Hansen', 'Hoffmann', 'Ibrahim', 'Jansen', 'Johansson', 'Kaminski',
  'Keller', 'Kovács', 'Laurent', 'Lindgren', 'Lopes', 'Malik', 'Marino', 'McCarthy', 'Meyer', 'Mwangi', 'Nakamura',
  'Nguyen', 'Novak', 'O’Brien', 'Okafor', 'Olsen', 'Ortega', 'Papadakis', 'Petrov', 'Quinn', 'Ramírez', 'Rossi', 'Sato',
  'Schneider', 'Silva', 'Sokolov', 'Svensson', 'Tremblay', 'Ueda', 'Vermeer', 'Walsh', 'Weiß', 'Wiśniewska', 'Yilmaz',
] as const;
