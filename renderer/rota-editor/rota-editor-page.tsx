import { partOf, useAnswer, useRoute } from '../stores/index.ts';
import { PageLink } from '../ui/index.ts';
import { EditorView } from './editor-view.tsx';
import { NewRota } from './new-rota.tsx';
import styles from './rota-editor-page.module.css';

/** The rota editor: of a rota at `/rota-editor/payments`, of a new one at `/rota-editor`. */
export function RotaEditorPage() {
  const { path } = useRoute();
  const rota = partOf(path, 2);
  const reply = useAnswer('rota.draft', { rota: rota === '' ? null : rota });
  if (!reply) return null;
  if (!reply.ok) {
    return (
      <div className={styles.refused}>
        <h1>{reply.error.message}</h1>
        <p>
          {reply.error.hint} <PageLink to="/rota">Back to the rotas</PageLink>
        </p>
      </div>
    );
  }
  const choices = reply.value;
  // The answer to the question before may still be the last one.
  if ((choices.draft === null) !== (rota === '')) return null;
  return rota === '' ? <NewRota choices={choices} /> : <EditorView key={rota} rota={rota} choices={choices} />;
}
