import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { QueryOutput } from '../../shared/contract.ts';
import { relativeAddress } from '../../shared/runbooks/index.ts';

/** What can be linked to from a runbook. */
export interface Linkable {
  readonly runbooks: QueryOutput<'runbooks'>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly services: QueryOutput<'services'>;
}

/** Offers links behind `[[`: to runbooks by their relative address, to people and to the rotas of services. */
export function linkCompletions(path: string, linkable: () => Linkable) {
  return (context: CompletionContext): CompletionResult | null => {
    const before = context.matchBefore(/\[\[[^\]\n]*/);
    if (!before) return null;
    return { from: before.from, options: optionsOf(path, linkable()), validFor: /^\[\[[^\]\n]*$/ };
  };
}

function optionsOf(path: string, { runbooks, people, services }: Linkable): Completion[] {
  const link = (type: string, name: string, detail: string, address: string): Completion => ({
    label: `[[${name}`,
    displayLabel: name,
    detail,
    type,
    apply: `[${name.replace(/[[\]\\]/g, '\\$&')}](${address})`,
  });
  return [
    ...runbooks
      .filter((runbook) => runbook.path !== path)
      .map(({ path: to, title }) => link('text', title, to, relativeAddress(path, to))),
    ...people.map(({ id, name }) => link('variable', name, 'person', `watchbill://people/${id}`)),
    ...services.map(({ name, rota }) =>
      link('class', name, 'service', rota === null ? 'watchbill://rota' : `watchbill://rota/${rota}`),
    ),
  ];
}
