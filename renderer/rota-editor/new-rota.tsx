import type { QueryOutput } from '../../shared/contract.ts';
import { freeId, slugOf } from '../../shared/edits/index.ts';
import { keepUnsaved, useUnsaved } from '../edits/index.ts';
import { EditorView } from './editor-view.tsx';
import styles from './new-rota.module.css';
import { TemplateForm } from './template-form.tsx';
import { TimeZones } from './time-zones.tsx';

/** A new rota: first a template, then the editor. */
export function NewRota({ choices }: { readonly choices: QueryOutput<'rota.draft'> }) {
  const hasBegun = useUnsaved(({ rotas }) => rotas[''] !== undefined);
  if (hasBegun) return <EditorView rota="" choices={choices} />;
  return (
    <div className={styles.page}>
      <h1>New rota</h1>
      <TemplateForm
        choices={choices}
        onDraft={(draft) => {
          const id = freeId(slugOf(draft.name).replace(/^[^a-z]+/, '') || 'rota', (name) =>
            choices.rotas.some((rota) => rota.id === name),
          );
          keepUnsaved('', { base: null, draft, from: { kind: 'now' }, id });
        }}
      />
      <TimeZones />
    </div>
  );
}
