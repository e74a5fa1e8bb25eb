import { ArrowRight, BookOpen, ChartNoAxesGantt, Copy, type LucideIcon, SquareChevronRight } from 'lucide-react';
import { Avatar, KeyHint } from '../ui/index.ts';
import type { Entry, Group } from './entries.ts';
import styles from './entry-line.module.css';

const icons: Readonly<Record<Exclude<Group, 'People'>, LucideIcon>> = {
  Pages: ArrowRight,
  Rotas: ChartNoAxesGantt,
  Runbooks: BookOpen,
  Commands: SquareChevronRight,
  'Phone numbers': Copy,
};

/** A line of the palette: what it is, what is known of it, and its keys. */
export function EntryLine({ entry: { group, title, detail, keys, person } }: { readonly entry: Entry }) {
  const Icon = group === 'People' ? undefined : icons[group];
  return (
    <>
      <span className={styles.sign}>
        {Icon && <Icon size={15} aria-hidden="true" />}
        {person !== undefined && <Avatar id={person} name={title} />}
      </span>
      <span className={styles.title}>{title}</span>
      <span className={styles.detail}>{detail}</span>
      {keys !== undefined && <KeyHint keys={keys} />}
    </>
  );
}
