import { formatDate, midnightOf, parseDate, type WallTime } from '../../shared/time/index.ts';
import { type FigureId, figureIds } from './figures.ts';
import { type Span, spans } from './period.ts';

/** A number that is looked at. */
export interface ChosenNumber {
  readonly person: string;
  readonly figure: FigureId;
}

/** What the fairness page shows. All of it stands in the address. */
export interface View {
  readonly span: Span;
  /** A day of the period, on the wall; undefined: today. */
  readonly day: WallTime | undefined;
  /** None: all of the book. */
  readonly rotas: readonly string[];
  /** None: those who share the work of these rotas. */
  readonly people: readonly string[];
  readonly chosen: ChosenNumber | undefined;
}

/** Reads the view from an address; what cannot be read is as if it were not there. */
export function viewOf(search: string): View {
  const asked = new URLSearchParams(search);
  const date = parseDate(asked.get('date') ?? '');
  return {
    span: spans.find((name) => name === asked.get('span')) ?? 'quarter',
    day: date && midnightOf(date),
    rotas: idsOf(asked.get('rotas')),
    people: idsOf(asked.get('people')),
    chosen: chosenOf(asked.get('number') ?? ''),
  };
}

/** Writes a view as an address, what is usual left out. */
export function addressOf({ span, day, rotas, people, chosen }: View): string {
  const asked = new URLSearchParams();
  if (span !== 'quarter') asked.set('span', span);
  if (day !== undefined) asked.set('date', formatDate(day));
  if (rotas.length > 0) asked.set('rotas', rotas.join(','));
  if (people.length > 0) asked.set('people', people.join(','));
  if (chosen) asked.set('number', `${chosen.person}.${chosen.figure}`);
  const search = asked.toString().replaceAll('%2C', ',');
  return `/fairness${search && `?${search}`}`;
}

function idsOf(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter(Boolean))];
}

function chosenOf(text: string): ChosenNumber | undefined {
  const [person, name] = text.split('.');
  const figure = figureIds.find((id) => id === name);
  return person && figure ? { person, figure } : undefined;
}
