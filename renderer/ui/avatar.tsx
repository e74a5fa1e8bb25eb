import { initialsOf } from '../../shared/people/index.ts';
import styles from './avatar.module.css';
import { useHue } from './people.ts';

/** The initials of a person in a hue of their own. Beside the name it only helps the eye, so it is not read out. */
export function Avatar({ id, name }: { readonly id: string; readonly name: string }) {
  const hue = useHue()(id);
  return (
    <span className={styles.avatar} style={{ '--hue': hue }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
