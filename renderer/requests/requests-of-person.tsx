import { saveEdit } from '../edits/index.ts';
import { useAnswer } from '../stores/index.ts';
import { RequestLine } from './request-line.tsx';
import styles from './requests.module.css';

/** What a person has asked for: open, no longer holding, or decided lately. Nothing where they asked for nothing. */
export function RequestsOfPerson({ person }: { readonly person: string }) {
  const reply = useAnswer('requests', { person });
  if (!reply?.ok || reply.value.mine.length === 0) return null;
  return (
    <section aria-labelledby="requests" className={styles.waiting}>
      <h2 id="requests">Requests</h2>
      <ul className={styles.list}>
        {reply.value.mine.map((request) => (
          <RequestLine key={`${request.rota.id} ${request.id}`} request={request}>
            {request.status === 'requested' && (
              <button
                type="button"
                onClick={() => void saveEdit({ kind: 'request.withdraw', rota: request.rota.id, id: request.id })}
              >
                Withdraw
              </button>
            )}
          </RequestLine>
        ))}
      </ul>
    </section>
  );
}
