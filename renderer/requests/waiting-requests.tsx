import { saveEdit } from '../edits/index.ts';
import { useAnswer, useCore } from '../stores/index.ts';
import { RequestLine } from './request-line.tsx';
import styles from './requests.module.css';

/** What waits for the one who looks: each with a click to agree and one to decline. Nothing where nothing waits. */
export function WaitingRequests() {
  const me = useCore(({ session }) => session?.settings.me ?? null);
  const waits = useCore(({ now }) => (now?.me?.requests ?? 0) > 0);
  const reply = useAnswer('requests', me !== null && waits ? { person: me } : undefined);
  if (me === null || !reply?.ok || reply.value.waiting.length === 0) return null;
  return (
    <section className={styles.waiting} aria-labelledby="waiting">
      <h2 id="waiting">Waiting for you</h2>
      <ul className={styles.list}>
        {reply.value.waiting.map((request) => {
          const named = { rota: request.rota.id, id: request.id, by: me };
          const isAsked = request.kind === 'swap' || (request.offeredTo?.includes(me) ?? false);
          return (
            <RequestLine key={`${request.rota.id} ${request.id}`} request={request}>
              <button
                type="button"
                data-primary
                onClick={() =>
                  void saveEdit({ kind: request.kind === 'swap' ? 'request.accept' : 'request.take', ...named })
                }
              >
                {request.kind === 'swap' ? 'Agree' : 'Take it'}
              </button>
              {isAsked && (
                <button type="button" onClick={() => void saveEdit({ kind: 'request.decline', ...named })}>
                  Decline
                </button>
              )}
            </RequestLine>
          );
        })}
      </ul>
    </section>
  );
}
