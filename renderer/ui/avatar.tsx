import { initialsOf } from '../../shared/people/index.ts';
import styles from './avatar.module.css';
import { useHue } from './people.ts';

interface AvatarProps {
  readonly id: string;
  readonly name: string;
  readonly size?: 'small' | 'large';
}

/** The initials of a person in a hue of their own. Beside the name it only helps the eye, so it is not read out. */
export function Avatar({ id, name, size = 'small' }: AvatarProps) {
  const hue = useHue()(id);
  return (
    <span className={styles[size]} style={{ '--hue': hue }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
