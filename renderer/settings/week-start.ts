import type { Weekday } from '../../shared/time/index.ts';

/** A first day of the week, or that of the book. */
export type DayChoice = Weekday | 'book';

const names: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** The first days that people use; another one only where it was written into the settings by hand. */
export function dayOptions(
  chosen: Weekday | null,
  ofBook: Weekday | undefined,
): readonly { readonly value: DayChoice; readonly name: string }[] {
  const usual: readonly Weekday[] = ['mon', 'sat', 'sun'];
  const days = chosen === null || usual.includes(chosen) ? usual : [...usual, chosen];
  return [
    { value: 'book', name: ofBook ? `As the book: ${names[ofBook]}` : 'As the book says' },
    ...days.map((day) => ({ value: day, name: names[day] })),
  ];
}

/** What is kept of a choice; null is the book's. */
export function chosenDay(choice: DayChoice): Weekday | null {
  return choice === 'book' ? null : choice;
}
