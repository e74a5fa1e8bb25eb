import { useCore } from '../stores/index.ts';
import styles from './avatar.module.css';

/** The initials of a person in a hue of their own. Beside the name it only helps the eye, so it is not read out. */
export function Avatar({ id, name }: { readonly id: string; readonly name: string }) {
  const place = useCore(({ session }) => session?.people.findIndex((person) => person.id === id) ?? 0);
  return (
    <span className={styles.avatar} style={{ '--hue': hueOf(place) }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}

/** One of twelve hues, told apart by a person's place in the team, so that a small team has no two alike. */
function hueOf(place: number): number {
  return (Math.max(place, 0) % 12) * 30 + 20;
}
