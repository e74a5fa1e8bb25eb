import { type Book, suggestion } from '../book/index.ts';
import { type FormatIssue, parseRotaFile } from '../format/index.ts';
import { recordOf } from './record-of.ts';
import type { RotaDraft } from './schema.ts';

/** What is wrong with a field of the editor. */
export interface DraftProblem {
  /** Where it stands in the draft: `layers`, 0, `turns`, 2, 0. */
  readonly path: readonly (string | number)[];
  /** As the check of the book names it. */
  readonly code: string;
  readonly message: string;
}

/** What a draft is looked at with. */
export interface DraftContext {
  /** The id of the rota; of a new one the id that it is to have. */
  readonly rota: string;
  readonly people: ReadonlyMap<string, unknown> | ReadonlySet<string>;
  readonly rotas: ReadonlyMap<string, unknown> | ReadonlySet<string>;
}

/** The names of a book, for looking at a draft. */
export function draftContextOf({ people, rotas }: Book, rota: string): DraftContext {
  return { rota, people, rotas };
}

/**
 * What is wrong with a draft, field by field: what a reader of its file would refuse, in the same words, and names that
 * nobody explains. Empty for one that can be saved.
 */
export function draftProblems(draft: RotaDraft, context: DraftContext): DraftProblem[] {
  const { issues } = parseRotaFile(context.rota, recordOf(draft));
  return [...issues.map((issue) => problemOf(issue, draft)), ...unknownNames(draft, context)];
}

/**
 * What of that keeps a draft from being saved: all but what is wrong already in the rota that it changes. Somebody whose
 * file is gone may stay in turns of the past.
 */
export function newProblems(draft: RotaDraft, before: RotaDraft | null, context: DraftContext): DraftProblem[] {
  const known = new Set(before ? draftProblems(before, context).map(({ message }) => message) : []);
  return draftProblems(draft, context).filter(({ message }) => !known.has(message));
}

/** The path in the file as the path in the draft: a length or a person that stands alone there is in a list here. */
function problemOf({ path, code, message }: FormatIssue, draft: RotaDraft): DraftProblem {
  const [list, index, key, place, ...rest] = path;
  const layer = list === 'layers' && typeof index === 'number' ? draft.layers[index] : undefined;
  if (layer && key === 'every' && place === undefined && layer.every.length === 1) {
    return { path: ['layers', Number(index), 'every', 0], code, message };
  }
  if (layer && key === 'turns' && typeof place === 'number' && rest.length === 0 && layer.turns[place]?.length === 1) {
    return { path: ['layers', Number(index), 'turns', place, 0], code, message };
  }
  return { path, code, message };
}

function unknownNames(draft: RotaDraft, { rota, people, rotas }: DraftContext): DraftProblem[] {
  const problems: DraftProblem[] = [];
  draft.layers.forEach(({ turns }, layer) => {
    turns.forEach((turn, index) => {
      turn.forEach((person, place) => {
        if (people.has(person)) return;
        const path = ['layers', layer, 'turns', index, place];
        problems.push({ path, code: 'unknown-person', message: unknown('nobody is called', person, people) });
      });
    });
  });
  const { next } = draft;
  if (next === rota && next !== null) {
    problems.push({ path: ['next'], code: 'own-next', message: 'a rota cannot call itself next: choose another' });
  } else if (next !== null && !rotas.has(next)) {
    problems.push({ path: ['next'], code: 'unknown-rota', message: unknown('there is no rota', next, rotas) });
  }
  return problems;
}

function unknown(start: string, name: string, known: DraftContext['people']): string {
  const meant = suggestion(name, [...known.keys()]);
  return `${start} "${name}": ${meant ? `did you mean "${meant}"?` : 'choose from the list'}`;
}
