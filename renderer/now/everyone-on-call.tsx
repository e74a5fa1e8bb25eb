import type { PersonView, RotaNow } from '../../shared/contract.ts';
import { type Instant, zoneOf } from '../../shared/time/index.ts';
import { Avatar, exact, when } from '../ui/index.ts';
import styles from './everyone-on-call.module.css';

/** Every rota with who is on call, until when, and who follows. */
export function EveryoneOnCall({ rotas, at }: { readonly rotas: readonly RotaNow[]; readonly at: Instant }) {
  return (
    <section aria-labelledby="everyone">
      <h2 id="everyone" className={styles.title}>
        Everyone on call
      </h2>
      {rotas.length === 0 ? (
        <p className={styles.empty}>No rotas yet. Describe one in rotas/, as docs/book-format.md shows.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Rota</th>
              <th scope="col">Now</th>
              <th scope="col">Until</th>
              <th scope="col">Next</th>
            </tr>
          </thead>
          <tbody>
            {rotas.map((rota) => (
              <Row key={rota.id} rota={rota} at={at} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ rota, at }: { readonly rota: RotaNow; readonly at: Instant }) {
  const { name, people, until, next, gap, timeZone } = rota;
  const zone = zoneOf(timeZone);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {people.length > 0 ? (
          <People people={people} />
        ) : (
          <span className={gap ? styles.gap : styles.quiet}>Nobody</span>
        )}
      </td>
      <td>{until === null ? '' : <time title={exact(until, zone)}>{when(until, at)}</time>}</td>
      <td className={styles.next}>{next && (next.people.length > 0 ? <People people={next.people} /> : 'Nobody')}</td>
    </tr>
  );
}

function People({ people }: { readonly people: readonly PersonView[] }) {
  const [first, ...others] = people;
  if (!first) return null;
  return (
    <span className={styles.people} title={people.map(({ name }) => name).join(', ')}>
      <Avatar id={first.id} name={first.name} />
      {first.name}
      {others.length > 0 && <span className={styles.quiet}>+{others.length}</span>}
    </span>
  );
}
