import { formatDate, formatInstant, type Instant, toWall } from '../../shared/time/index.ts';
import { fromTo, PageLink, viewerZone } from '../ui/index.ts';
import styles from './find-cover.module.css';

interface FindCoverProps {
  readonly person: string;
  readonly rota: { readonly id: string; readonly name: string };
  readonly start: Instant;
  readonly end: Instant;
}

/** A stretch in which somebody is on call although they are away, with the way to finding cover for just that. */
export function FindCover({ person, rota, start, end }: FindCoverProps) {
  const [from, to] = [formatInstant(start), formatInstant(end)];
  const day = formatDate(toWall(viewerZone(), start));
  const address = `/rota/${rota.id}?span=weeks&date=${day}&shift=${rota.id}@${from}&cover=${from}~${to}~${person}`;
  return (
    <li className={styles.line}>
      <span>
        {fromTo(start, end)} <span className={styles.faint}>{rota.name}</span>
      </span>
      <PageLink to={address} className={styles.link}>
        Find cover
      </PageLink>
    </li>
  );
}
