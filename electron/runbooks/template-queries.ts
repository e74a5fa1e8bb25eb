import { queries } from '../../shared/contract.ts';
import { filledTemplate, newPath, type Template, usualTemplates } from '../../shared/runbooks/index.ts';
import { type Answers, answering, failed, given } from '../answering.ts';
import type { Library } from './library.ts';

export interface TemplateQueriesOptions {
  readonly library: Library;
  /** As `2026-11-29`, in the zone of the book. */
  readonly today: () => string;
  readonly me: () => string | null;
}

/** Answers what new runbooks can begin with. */
export function templateQueries({
  library,
  today,
  me,
}: TemplateQueriesOptions): Pick<Answers['queries'], 'runbook.templates' | 'runbook.draft'> {
  /** Those that come along, then those of the book; one of the same name is the book's. */
  async function templates(): Promise<readonly Template[]> {
    const own = (await library.here()?.shelf.templates()) ?? new Map<string, string>();
    const usual = usualTemplates.map((template) => ({ ...template, text: own.get(template.id) ?? template.text }));
    const others = [...own].filter(([id]) => !usual.some((template) => template.id === id));
    return [...usual, ...others.map(([id, text]) => ({ id, name: id, text }))];
  }

  return {
    'runbook.templates': answering(queries['runbook.templates'].input, async () =>
      given((await templates()).map(({ id, name }) => ({ id, name }))),
    ),
    'runbook.draft': answering(queries['runbook.draft'].input, async ({ template: id, title, folder, alert }) => {
      const template = (await templates()).find((each) => each.id === id);
      if (!template) return failed('unknown-template', `there is no template ${id}`, 'Choose another one.');
      const text = filledTemplate(template, { title, today: today(), me: me(), alert });
      return given({ path: newPath(title, folder, alert.labels.alertname), text });
    }),
  };
}
